package pareto.assurance.measured;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pareto.access.Audit;
import pareto.access.NeedsScope;
import pareto.access.Program;
import pareto.access.Scope;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.JsonBody;
import pareto.shell.Refusal;
import pareto.shell.Text;
import tools.jackson.databind.JsonNode;

/// Measurements from programs with a token, each in the sight of the person it acts as: all of a call or none.
@RestController
@RequestMapping("/api/measurements")
@Transactional
class MeasurementsApi {

    private static final int LARGEST = 4 << 20;
    private static final int MOST = 10_000;
    private static final int LONGEST_NUMBER = 40;

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final TakingMeasurements taking;
    private final SubjectFacts facts;
    private final MeasuringRights rights;
    private final Audit audit;
    private final Clock clock;

    MeasurementsApi(
            MeasuredContracts contracts,
            SubjectRows subjects,
            TakingMeasurements taking,
            SubjectFacts facts,
            MeasuringRights rights,
            Audit audit,
            Clock clock) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.taking = taking;
        this.facts = facts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/outages")
    @NeedsScope(Scope.MEASUREMENTS_WRITE)
    Map<String, Object> outages(HttpServletRequest request) {
        JsonNode body = body(request, "outages");
        MeasuredContract contract = contract(body);
        List<Called> known = subjects.of(contract.id());
        List<SentOutage> sent = all(body, "outages", Entry.OUTAGE, entry -> entry.outage(known));
        differ(Sent.outages(sent), "outages");
        return answer(contract, taking.outages(contract.id(), Source.API, sent));
    }

    @PostMapping("/samples")
    @NeedsScope(Scope.MEASUREMENTS_WRITE)
    Map<String, Object> samples(HttpServletRequest request) {
        JsonNode body = body(request, "samples");
        MeasuredContract contract = contract(body);
        List<Called> known = subjects.of(contract.id());
        List<SentSample> sent = all(body, "samples", Entry.SAMPLE, entry -> entry.sample(known));
        differ(Sent.samples(sent), "samples");
        return answer(contract, taking.samples(contract.id(), Source.API, sent));
    }

    /// Sites and fees, each from a day on.
    @PostMapping("/facts")
    @NeedsScope(Scope.MEASUREMENTS_WRITE)
    Map<String, Object> facts(HttpServletRequest request) {
        JsonNode body = body(request, "facts");
        MeasuredContract contract = contract(body);
        List<Called> known = subjects.of(contract.id());
        List<SentFact> sent = all(body, "facts", Entry.FACT, entry -> entry.fact(known));
        differ(Sent.facts(sent), "facts");
        return answer(contract, facts.take(contract.id(), rights.mayState(sent)));
    }

    private static JsonNode body(HttpServletRequest request, String list) {
        JsonNode body = JsonBody.object(request, LARGEST);
        JsonBody.only(body, List.of("contract", list));
        int count = body.path(list).isArray() ? body.path(list).size() : 0;
        if (count == 0 || count > MOST) {
            throw Refusal.badInput("assurance.measured.api.list", list, MOST);
        }
        return body;
    }

    private MeasuredContract contract(JsonNode body) {
        String number = new Entry(field -> text(body, field), field -> field, clock).said("contract", LONGEST_NUMBER);
        MeasuredContract contract = contracts
                .numbered(number)
                .orElseThrow(() -> Refusal.notFound("assurance.measured.api.contract", number));
        return contracts.alone(contract.id().id());
    }

    private <T> List<T> all(JsonNode body, String list, List<String> fields, Function<Entry, T> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode one : body.path(list)) {
            try {
                if (!one.isObject()) {
                    throw Refusal.badInput("assurance.measured.api.object");
                }
                JsonBody.only(one, fields);
                all.add(read.apply(new Entry(field -> text(one, field), field -> field, clock)));
            } catch (Refusal wrong) {
                throw Refusal.badInput("assurance.measured.api.at", list, all.size(), wrong.text());
            }
        }
        return all;
    }

    private static void differ(Sent sent, String list) {
        sent.doubled().ifPresent(twice -> {
            throw Refusal.badInput(
                    "assurance.measured.api.at",
                    list,
                    twice.place(),
                    Text.of("assurance.measured.api.twice", list, twice.before()));
        });
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isNumber() && (field.equals("value") || field.equals("fee"))
                || value.isBoolean() && field.equals("spare")) {
            return value.asString();
        }
        if (!value.isString()) {
            throw Refusal.badInput("assurance.measured.api.text", field);
        }
        return value.asString();
    }

    private Map<String, Object> answer(MeasuredContract contract, Took took) {
        audit.record(
                "assurance.did.sentByProgram",
                contract.id().id().toString(),
                contract.number() + " " + Program.current().orElseThrow().token());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("added", took.added());
        answer.put("changed", took.changed());
        answer.put("known", took.known());
        return answer;
    }
}
