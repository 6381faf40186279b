package pareto.account.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.account.exchange.AccountImport.HandedIn;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;
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
    private final Worker worker;
    private final Comparing comparing;

    ComparingImports(
            AccountImports imports, StagedImports staged, FileStore files, Worker worker, Comparing comparing) {
        this.imports = imports;
        this.staged = staged;
        this.files = files;
        this.worker = worker;
        this.comparing = comparing;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        UUID id = UUID.fromString(argument);
        AccountImport source = imports.find(id).orElseThrow();
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
            comparing.run(source, verdicts, Comparing.Writing.NONE, progress);
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
            worker.ask(
                    TablesRead.class,
                    file,
                    step -> {
                        progress.report(step.records(), 0, "account.exchange.unit.read");
                        return !progress.cancelled();
                    },
                    "tables",
                    file.path().toString(),
                    staged.tables(source.id(), at).toString());
        }
    }

    /// What the reading process says when it is done.
    record TablesRead(int tables, long records) {}
}
