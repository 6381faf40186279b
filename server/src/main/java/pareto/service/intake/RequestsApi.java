package pareto.service.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import pareto.access.Audit;
import pareto.access.NeedsScope;
import pareto.access.Program;
import pareto.access.Scope;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.RequestState;
import pareto.service.Requests;
import pareto.shell.Refusal;

/// Requests for programs with a token, each in the sight of the person it acts as.
@RestController
@RequestMapping("/api/requests")
@Transactional
class RequestsApi {

    private static final String EXTERNAL_ID = "external_id";
    private static final Set<String> FIELDS = Set.of("account", "kind", "damage", "title", "text", EXTERNAL_ID);
    private static final int TITLE = 120;
    private static final int EXTERNAL = 100;
    private static final int CODE = 100;
    private static final int AT_ONCE = 100;

    private final Requests requests;
    private final ApiRequests rows;
    private final Accounts accounts;
    private final Audit audit;

    RequestsApi(Requests requests, ApiRequests rows, Accounts accounts, Audit audit) {
        this.requests = requests;
        this.rows = rows;
        this.accounts = accounts;
        this.audit = audit;
    }

    /// The same external id of the same token is the same request, whatever else is sent with it.
    @PostMapping
    @NeedsScope(Scope.REQUESTS_WRITE)
    ResponseEntity<Map<String, Object>> create(HttpServletRequest sent) {
        ApiBody body = ApiBody.of(sent, FIELDS);
        @Nullable String external = external(body);
        if (external != null) {
            rows.alone(token(), external);
            Optional<RequestId> before = rows.raised(token(), external);
            if (before.isPresent()) {
                return ResponseEntity.ok(shown(requests.known(before.get())));
            }
        }
        Request request = requests.known(requests.open(asked(body)));
        if (external != null) {
            rows.call(token(), external, request);
        }
        audit.record("service.did.raisedByProgram", request.id().id().toString(), token().toString());
        return ResponseEntity.status(201).body(shown(request));
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.REQUESTS_READ)
    Map<String, Object> show(@PathVariable UUID id) {
        Request request = requests.known(new RequestId(id));
        Map<String, Object> shown = new LinkedHashMap<>(shown(request));
        shown.put("messages", rows.messages(request.id()));
        return shown;
    }

    /// @param since a moment as in `2026-03-02T09:00:00Z`, or `next` of the last answer
    @GetMapping
    @NeedsScope(Scope.REQUESTS_READ)
    Map<String, Object> index(@RequestParam(required = false) @Nullable String since) {
        List<ApiRequests.Line> lines = rows.changedAfter(ApiPlace.of(String.valueOf(since)), token(), AT_ONCE);
        List<Map<String, Object>> shown = new ArrayList<>();
        Map<RequestId, Request> seen =
                requests.seen(lines.stream().map(ApiRequests.Line::id).toList());
        for (ApiRequests.Line line : lines) {
            Optional.ofNullable(seen.get(line.id())).ifPresent(one -> shown.add(rows.shown(one, line)));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("requests", shown);
        answer.put("next", lines.isEmpty() ? since : place(lines.getLast()).toString());
        answer.put("more", lines.size() == AT_ONCE);
        return answer;
    }

    /// The same external id of the same token at the same request is the same message: repeats follow each other, since
    /// each has the request alone.
    @PostMapping("/{id}/messages")
    @NeedsScope(Scope.REQUESTS_WRITE)
    ResponseEntity<Map<String, Object>> say(@PathVariable UUID id, HttpServletRequest sent) {
        ApiBody body = ApiBody.of(sent, Set.of("text", EXTERNAL_ID));
        @Nullable String external = external(body);
        String text = body.required("text", TakingMails.LONGEST);
        Request request = requests.alone(new RequestId(id));
        Optional<UUID> before = external == null ? Optional.empty() : said(request.id(), external, text);
        if (before.isPresent()) {
            return ResponseEntity.ok(message(before.get()));
        }
        if (request.state() == RequestState.CLOSED) {
            throw Refusal.conflict("service.intake.api.closed", request.number());
        }
        UUID message = requests.hear(request.id(), Channel.INTERFACE, null, text);
        if (external != null) {
            rows.call(token(), request, external, message, text);
        }
        audit.record("service.did.saidByProgram", id.toString(), token().toString());
        return ResponseEntity.status(201).body(message(message));
    }

    /// @throws Refusal when the program said something else under these words
    private Optional<UUID> said(RequestId request, String external, String text) {
        Optional<ApiRequests.Before> before = rows.said(token(), request, external, text);
        if (before.filter(one -> !one.same()).isPresent()) {
            throw Refusal.conflict("service.intake.api.said", external);
        }
        return before.map(ApiRequests.Before::message);
    }

    private static Map<String, Object> message(UUID message) {
        return Map.of("id", message.toString());
    }

    private static @Nullable String external(ApiBody body) {
        @Nullable String external = body.optional(EXTERNAL_ID, EXTERNAL);
        if (external != null && external.isBlank()) {
            throw Refusal.badInput("service.intake.api.field.missing", EXTERNAL_ID);
        }
        return external;
    }

    private NewRequest asked(ApiBody body) {
        String code = body.required("account", CODE);
        AccountId account = Optional.ofNullable(accounts.ids(List.of(code)).get(code))
                .orElseThrow(() -> Refusal.notFound("service.intake.api.account", code));
        return new NewRequest(
                account,
                body.one("kind", RequestKind.values(), RequestKind::code, null),
                body.one("damage", Damage.values(), Damage::code, Damage.NONE),
                title(body),
                body.required("text", TakingMails.LONGEST),
                Channel.INTERFACE,
                null);
    }

    /// What is seen of it must be there.
    private static String title(ApiBody body) {
        String title = Texts.line(body.required("title", TITLE), TITLE);
        if (title.isEmpty()) {
            throw Refusal.badInput("service.intake.api.field.missing", "title");
        }
        return title;
    }

    private Map<String, Object> shown(Request request) {
        return rows.shown(request, rows.line(request.id(), token()));
    }

    private static UUID token() {
        return Program.current().orElseThrow().token();
    }

    private static ApiPlace place(ApiRequests.Line line) {
        return new ApiPlace(line.changed(), line.id().id());
    }
}
