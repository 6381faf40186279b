package pareto.account.exchange;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;

/// Takes over what was shown, in one transaction: the rows are compared once more, and where that comes to anything
/// else than what the person has seen, nothing happens. A crash leaves all as it was, and the job does it again.
@Component
class ApplyingImports implements JobHandler {

    static final JobKind KIND = new JobKind("account.exchange.apply");

    private final AccountImports imports;
    private final StagedImports staged;
    private final Comparing comparing;
    private final WritingRows writing;
    private final SettledFiles settled;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ApplyingImports(
            AccountImports imports,
            StagedImports staged,
            Comparing comparing,
            WritingRows writing,
            SettledFiles settled,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.staged = staged;
        this.comparing = comparing;
        this.writing = writing;
        this.settled = settled;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        UUID id = UUID.fromString(argument);
        AccountImport source = staged.complete(imports.find(id).orElseThrow());
        if (!source.state().settled()) {
            try {
                apply(source, progress);
            } catch (Refusal refusal) {
                imports.refused(id, refusal.text());
                throw refusal;
            }
        }
        settled.tidy(imports.find(id).orElseThrow());
        return result(imports.find(id).orElseThrow());
    }

    @Override
    public void givenUp(String argument, Text sentence) {
        imports.refused(UUID.fromString(argument), sentence);
    }

    private void apply(AccountImport source, Progress progress) {
        try (VerdictWriter verdicts =
                new VerdictWriter(staged.verdicts(source.id()).file())) {
            String digest = Objects.requireNonNull(transaction.execute(status -> {
                String found = write(source, verdicts, progress);
                if (!found.equals(source.digest())) {
                    status.setRollbackOnly();
                }
                return found;
            }));
            if (!digest.equals(source.digest())) {
                imports.compared(source.id(), verdicts.counts(), digest);
                throw Refusal.conflict("account.exchange.otherwise");
            }
        }
    }

    private String write(AccountImport source, VerdictWriter verdicts, Progress progress) {
        WritingRows.Run run = writing.begin(source);
        comparing.run(source, verdicts, run, progress);
        run.finish();
        Counts counts = verdicts.counts();
        imports.applied(source.id(), counts);
        audit.record(
                "account.did.imported",
                source.id().toString(),
                counts.of(Status.NEW) + " + " + counts.of(Status.CHANGED));
        run.event().ifPresent(events::publishEvent);
        return verdicts.finish();
    }

    private static JobResult result(AccountImport source) {
        Counts counts = source.counts() == null ? Counts.none() : source.counts();
        return new JobResult(
                Text.of("account.exchange.job.applied", counts.of(Status.NEW), counts.of(Status.CHANGED)),
                source.address());
    }
}
