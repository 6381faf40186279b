package pareto.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.agreement.ContractId;
import pareto.agreement.Promises;
import pareto.agreement.SignedContract;
import pareto.assurance.Statement.Answer;
import pareto.calendar.Calendars;
import pareto.shell.Refusal;
import pareto.shell.Screens;

/// The statement of a contract and month: shown, on paper, approved, answered.
@Controller
@RequestMapping("/contracts/{id}/statement")
@Transactional
class StatementController {

    private static final int LONGEST = 500;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final Promises promises;
    private final Statements statements;
    private final StatementRows rows;
    private final ContactBook contacts;
    private final Calendars calendars;
    private final Screens screens;
    private final Actors actors;
    private final Clock clock;

    StatementController(
            Promises promises,
            Statements statements,
            StatementRows rows,
            ContactBook contacts,
            Calendars calendars,
            Screens screens,
            Actors actors,
            Clock clock) {
        this.promises = promises;
        this.statements = statements;
        this.rows = rows;
        this.contacts = contacts;
        this.calendars = calendars;
        this.screens = screens;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param month the last one that is over where none is asked for
    /// @param revision its number, or `now`; the latest approved, else now, where none is asked for
    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String revision,
            Model model) {
        model.addAttribute("page", page(contract(id), month(month), revision));
        return "assurance/statement";
    }

    @GetMapping("/paper")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String revision,
            HttpServletRequest request) {
        StatementPage page = page(contract(id), month(month), revision);
        byte[] paper = StatementPaper.of(page, screens.of(request));
        String name = page.contract().number() + "-" + page.month() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, UTF_8)
                                .build()
                                .toString())
                .body(paper);
    }

    /// What was seen, and nothing else: where figures have moved since they are shown anew.
    @PostMapping("/approval")
    @PreAuthorize(AssurancePages.APPROVES)
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean gaps,
            HttpServletResponse response,
            Model model) {
        SignedContract contract = contract(id);
        YearMonth of = month(month);
        if (statements.approve(contract, of, seen, gaps)) {
            return "redirect:" + contract.id().address() + "/statement?month=" + of;
        }
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("page", page(contract, of, "now").asMoved());
        return "assurance/statement";
    }

    /// To the latest approved revision, which must be the one the form was about.
    @PostMapping("/answer")
    @PreAuthorize(AssurancePages.APPROVES)
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        SignedContract contract = contract(id);
        YearMonth of = month(typed.getOrDefault("month", ""));
        Statement to = rows.of(contract, of).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("assurance.statement.unknown"));
        if (!String.valueOf(to.revision()).equals(typed.get("revision"))) {
            throw Refusal.conflict("assurance.statement.overtaken");
        }
        String note = typed.getOrDefault("note", "").strip();
        rows.answer(
                contract,
                of,
                to,
                new Answer(
                        to.id(),
                        agrees(typed.get("agrees")),
                        who(contract, typed.getOrDefault("who", "")),
                        day(typed.getOrDefault("on", "")),
                        note.substring(0, Math.min(note.length(), LONGEST)),
                        ""));
        return "redirect:" + contract.id().address() + "/statement?month=" + of;
    }

    private StatementPage page(SignedContract contract, YearMonth month, String revision) {
        List<Statement> revisions = rows.of(contract, month);
        Statements.Said now = statements.now(contract, month);
        Statement kept = kept(revisions, revision);
        Map<UUID, String> names = new HashMap<>();
        calendars.all().forEach(each -> names.put(each.id().id(), each.name()));
        boolean mayApprove =
                actors.current().may(Right.CHANGE) && actors.current().may(Right.FIGURES);
        boolean over = statements.over(contract, month);
        Statements.Said whole = mayApprove && over || !revisions.isEmpty() ? statements.whole(contract, month) : now;
        return new StatementPage(
                contract,
                month,
                revisions,
                kept,
                kept == null ? now : statements.as(kept),
                !revisions.isEmpty() && Statements.changed(revisions.getFirst(), whole),
                Statements.seal(whole),
                false,
                over,
                revisions.isEmpty() ? Map.of() : people(contract),
                names,
                LocalDate.now(clock),
                actors.current().may(Right.FIGURES),
                mayApprove);
    }

    private static @Nullable Statement kept(List<Statement> revisions, String revision) {
        if (revision.isEmpty()) {
            return revisions.isEmpty() ? null : revisions.getFirst();
        }
        return revision.equals("now")
                ? null
                : revisions.stream()
                        .filter(one -> String.valueOf(one.revision()).equals(revision))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("assurance.statement.unknown"));
    }

    /// Who works at the account today; nobody for whoever may not know.
    private Map<ContactId, String> people(SignedContract contract) {
        Map<ContactId, String> people = new LinkedHashMap<>();
        if (actors.current().may(Right.PERSONAL_DATA)) {
            contacts.at(List.of(contract.account().id()), contract.id().id())
                    .forEach(known -> people.put(known.contact(), known.name()));
        }
        return people;
    }

    private @Nullable ContactId who(SignedContract contract, String chosen) {
        return chosen.isBlank()
                ? null
                : people(contract).keySet().stream()
                        .filter(one -> one.id().toString().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("assurance.statement.who.unknown"));
    }

    private SignedContract contract(UUID id) {
        return promises.signed(new ContractId(id), LocalDate.now(clock).plusYears(1));
    }

    private YearMonth month(String typed) {
        try {
            YearMonth month = typed.isBlank() ? YearMonth.now(clock).minusMonths(1) : YearMonth.parse(typed.strip());
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException wrong) {
            // told below
        }
        throw Refusal.badInput("assurance.statement.month.wrong");
    }

    private static boolean agrees(@Nullable String chosen) {
        boolean agrees = "yes".equals(chosen);
        if (!agrees && !"no".equals(chosen)) {
            throw Refusal.badInput("assurance.statement.answer.missing");
        }
        return agrees;
    }

    private LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && !day.isAfter(LocalDate.now(clock))) {
                return day;
            }
        } catch (DateTimeException wrong) {
            // told below
        }
        throw Refusal.badInput("assurance.statement.on.wrong");
    }
}
