package pareto.account.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.account.exchange.AccountImport.HandedIn;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// Sees to it that nothing of what files said of persons outlives its use: the files go when an import is settled, rows
/// that went back after thirty days, and an import nobody settles is put aside by then.
@Component
class SettledFiles {

    private static final Duration KEPT = Duration.ofDays(30);

    private final AccountImports imports;
    private final StagedImports staged;
    private final FileStore files;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettledFiles(
            AccountImports imports,
            StagedImports staged,
            FileStore files,
            Actors actors,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.staged = staged;
        this.files = files;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What a settled import leaves behind; done twice it changes nothing.
    void tidy(AccountImport source) {
        transaction.executeWithoutResult(
                status -> source.files().forEach((HandedIn file) -> files.remove(new FileId(file.id()))));
        if (source.state() == AccountImport.State.DISCARDED) {
            staged.discard(source.id());
        } else {
            staged.settle(source.id(), true);
        }
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        actors.system("account-exchange", () -> {
            for (AccountImport source : imports.openSince(clock.instant().minus(KEPT))) {
                imports.discarded(source.id());
                tidy(imports.find(source.id()).orElseThrow());
            }
            for (UUID id : imports.appliedBetween(
                    clock.instant().minus(KEPT.multipliedBy(2)), clock.instant().minus(KEPT))) {
                staged.settle(id, false);
            }
        });
    }
}
