package pareto.account.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.account.exchange.AccountImport.HandedIn;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;

/// The dry run: reads the files and says what would become of every row, without changing anything. Asked again after
/// a crash it begins anew.
@Component
class ComparingImports implements JobHandler {

    static final JobKind KIND = new JobKind("account.exchange.compare");

    private final AccountImports imports;
    private final StagedImports staged;
    private final FileStore files;
    private final TableReading reading;
    private final Comparing comparing;
    private final TransactionTemplate transaction;

    ComparingImports(
            AccountImports imports,
            StagedImports staged,
            FileStore files,
            TableReading reading,
            Comparing comparing,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.staged = staged;
        this.files = files;
        this.reading = reading;
        this.comparing = comparing;
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
        if (source.state().settled()) {
            return new JobResult(Text.of("account.exchange.job.settled"), source.address());
        }
        try {
            readFiles(source, progress);
            return compare(source, progress);
        } catch (Refusal refusal) {
            imports.refused(id, refusal.text());
            throw refusal;
        }
    }

    @Override
    public void givenUp(String argument, Text sentence) {
        imports.refused(UUID.fromString(argument), sentence);
    }

    private JobResult compare(AccountImport source, Progress progress) {
        try (VerdictWriter verdicts =
                new VerdictWriter(staged.verdicts(source.id()).file())) {
            // one transaction: beginning one for every cell takes longer than all the rest
            transaction.executeWithoutResult(
                    status -> comparing.run(source, verdicts, new Comparing.Writing.None(), progress));
            Counts counts = verdicts.counts();
            if (counts.all() == 0) {
                throw Refusal.badInput("account.exchange.nothing", source.name());
            }
            imports.compared(source.id(), counts, verdicts.finish());
            return new JobResult(
                    Text.of(
                            "account.exchange.job.compared",
                            counts.of(Status.NEW),
                            counts.of(Status.CHANGED),
                            counts.of(Status.UNCHANGED),
                            counts.of(Status.REJECTED) + counts.of(Status.ASKING)),
                    source.address());
        }
    }

    private void readFiles(AccountImport source, Progress progress) {
        List<HandedIn> handedIn = source.files();
        for (int at = 0; at < handedIn.size(); at++) {
            StoredFile file = files.get(new FileId(handedIn.get(at).id()));
            reading.whole(source.id(), at, file, step -> {
                progress.report(step.records(), 0, "account.exchange.unit.read");
                return !progress.cancelled();
            });
        }
    }
}
