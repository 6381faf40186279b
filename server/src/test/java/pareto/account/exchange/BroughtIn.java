package pareto.account.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.account.exchange.AccountImport.HandedIn;
import pareto.shell.Text;
import pareto.shell.file.FileStore;
import pareto.shell.file.StoredFile;
import pareto.shell.job.Job;
import pareto.shell.job.JobId;
import pareto.shell.job.JobKind;
import pareto.shell.job.Jobs;

/// Files brought in without a page, for measuring.
public final class BroughtIn {

    private final ApplicationContext server;
    private final IdentityId by;

    public BroughtIn(ApplicationContext server, IdentityId by) {
        this.server = server;
        this.by = by;
    }

    /// Hands files in as they are recognised.
    public UUID handIn(List<Path> files) throws IOException {
        List<StoredFile> kept = new ArrayList<>();
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file)) {
                kept.add(Objects.requireNonNull(server.getBean(Actors.class)
                        .runAs(
                                by,
                                () -> server.getBean(FileStore.class)
                                        .keep(content, String.valueOf(file.getFileName())))));
            }
        }
        UUID id = AccountImports.fresh();
        List<TableMapping> tables = server.getBean(LookingAtFiles.class).at(id, kept);
        server.getBean(StagedImports.class).keep(id, tables);
        List<HandedIn> handedIn = kept.stream()
                .map(file -> new HandedIn(file.id().id(), file.name(), file.size()))
                .toList();
        server.getBean(Actors.class)
                .runAs(by, () -> server.getBean(AccountImports.class).add(id, handedIn, tables));
        return id;
    }

    /// The dry run, to its end.
    public void compare(UUID id) throws InterruptedException {
        work(ComparingImports.KIND, id);
    }

    /// Taking over, to its end.
    public void apply(UUID id) throws InterruptedException {
        work(ApplyingImports.KIND, id);
    }

    /// How many rows became what.
    public String outcome(UUID id) {
        return String.valueOf(server.getBean(Actors.class)
                .runAs(
                        by,
                        () -> server.getBean(AccountImports.class)
                                .find(id)
                                .map(source -> source.state() + " " + source.counts() + " " + source.refusal())
                                .orElse("gone")));
    }

    private void work(JobKind kind, UUID id) throws InterruptedException {
        Actors actors = server.getBean(Actors.class);
        Jobs jobs = server.getBean(Jobs.class);
        JobId job = Objects.requireNonNull(
                actors.runAs(by, () -> jobs.start(kind, id.toString(), Text.of("account.exchange.title"))));
        while (!Boolean.TRUE.equals(
                actors.runAs(by, () -> jobs.find(job).map(Job::ended).orElse(false)))) {
            Thread.sleep(50);
        }
    }
}
