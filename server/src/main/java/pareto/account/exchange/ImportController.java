package pareto.account.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.account.exchange.AccountImport.State;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.Job;
import pareto.shell.job.JobId;
import pareto.shell.job.JobKind;
import pareto.shell.job.Jobs;

/// One import: what its columns mean, what would become of its rows, and whether to take it over.
@Controller
@RequestMapping("/accounts/exchange/{id}")
@PreAuthorize("hasAuthority('MAY_EXPORT')")
class ImportController {

    private static final int LONGEST_ANSWER = 200;

    private final AccountImports imports;
    private final StagedImports staged;
    private final SettledFiles settled;
    private final RowReaders readers;
    private final Fields fields;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    ImportController(
            AccountImports imports,
            StagedImports staged,
            SettledFiles settled,
            RowReaders readers,
            Fields fields,
            Jobs jobs,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.staged = staged;
        this.settled = settled;
        this.readers = readers;
        this.fields = fields;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "0") long from,
            Model model) {
        AccountImport source = staged.complete(source(id));
        Set<Kind> kinds = AccountImport.kinds(actors.current().may(Right.PERSONAL_DATA));
        long first = Math.max(0, from);
        boolean readable = readers.mayRead(source);
        model.addAttribute(
                "page",
                new ImportPage(
                        source,
                        job(source),
                        readable ? staged.verdicts(id).part(kinds, status, first, ImportPage.ROWS) : Verdicts.Part.NONE,
                        readable,
                        kinds.stream().sorted().toList(),
                        status,
                        first,
                        byKind(),
                        ExchangeController.mayImport(actors)
                                && source.startedBy().equals(actors.current().id()),
                        LocalDate.now(clock)));
        return "account/exchange/show";
    }

    /// Says what the columns mean; when a table's kind changes, its columns are shown once more.
    @PostMapping("/mapping")
    @Importers
    @Transactional
    String map(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> said) {
        AccountImport source = staged.complete(open(id));
        List<TableMapping> tables = new MappingForm(said, fields).over(source.tables());
        if (tables.stream()
                        .anyMatch(table -> table.kind() != null && table.kind().personal())
                && !actors.current().may(Right.PERSONAL_DATA)) {
            throw Refusal.forbidden("account.exchange.personal");
        }
        staged.keep(id, tables);
        if (kindsChange(source.tables(), tables)) {
            imports.mapped(id, tables, null);
            return "redirect:" + source.address();
        }
        JobId job = start(ComparingImports.KIND, source, "account.exchange.job.compare");
        imports.mapped(id, tables, job);
        return "redirect:" + job.href();
    }

    /// Says what is meant where rows were questions, and has them compared once more.
    @PostMapping("/answers")
    @Importers
    @Transactional
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> said) {
        AccountImport source = open(id);
        Map<String, String> answers = new HashMap<>();
        said.forEach((row, answer) -> {
            if (row.matches("\\d{1,3}\\.\\d{1,9}") && !answer.isBlank() && answer.length() <= LONGEST_ANSWER) {
                answers.put(row, answer.strip());
            }
        });
        if (source.state() != State.COMPARED || answers.isEmpty()) {
            throw Refusal.badInput("account.exchange.noAnswer");
        }
        JobId job = start(ComparingImports.KIND, source, "account.exchange.job.compare");
        imports.answered(id, answers, job);
        return "redirect:" + job.href();
    }

    @PostMapping("/application")
    @Importers
    @Transactional
    String apply(@PathVariable UUID id) {
        AccountImport source = open(id);
        if (source.state() != State.COMPARED) {
            throw Refusal.conflict("account.exchange.notCompared");
        }
        JobId job = start(ApplyingImports.KIND, source, "account.exchange.job.apply");
        imports.worksOn(id, job);
        return "redirect:" + job.href();
    }

    @PostMapping("/discarding")
    @Importers
    String discard(@PathVariable UUID id) {
        open(id);
        imports.discarded(id);
        audit.record("account.did.importDiscarded", id.toString(), "");
        settled.tidy(source(id));
        return "redirect:/accounts/exchange";
    }

    private JobId start(JobKind kind, AccountImport source, String title) {
        return jobs.start(kind, source.id().toString(), Text.of(title, source.name()));
    }

    private AccountImport source(UUID id) {
        return imports.find(id).orElseThrow(() -> Refusal.notFound("account.exchange.none"));
    }

    /// An import about which something can still be said, and only by whoever brought it.
    private AccountImport open(UUID id) {
        AccountImport source = source(id);
        if (!source.startedBy().equals(actors.current().id())) {
            throw Refusal.forbidden("account.exchange.others");
        }
        if (source.state().settled()) {
            throw Refusal.conflict("account.exchange.settled");
        }
        Job job = job(source);
        if (job != null && !job.ended()) {
            throw Refusal.conflict("account.exchange.working");
        }
        return source;
    }

    private @Nullable Job job(AccountImport source) {
        UUID job = source.job();
        return job == null ? null : jobs.find(new JobId(job)).orElse(null);
    }

    private Map<Kind, List<Field>> byKind() {
        Map<Kind, List<Field>> byKind = new EnumMap<>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> byKind.put(kind, fields.of(kind)));
        return byKind;
    }

    private static boolean kindsChange(List<TableMapping> before, List<TableMapping> after) {
        for (int at = 0; at < before.size(); at++) {
            Kind now = after.get(at).kind();
            if (now != null && now != before.get(at).kind()) {
                return true;
            }
        }
        return false;
    }
}
