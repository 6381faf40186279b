package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.postgresql.ds.PGSimpleDataSource;
import pareto.analysis.ledger.Progress;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;

/// A process that imports a file into a ledger, or undoes a batch, and writes down every step before it takes it. It
/// may be told to stop at one of them and wait there for its end.
final class ImportProcess {
    static final String BEGIN = "begin";
    static final String END = "end";
    static final String STAGED = "staged";
    static final String COMMIT = "commit";
    static final String COMMITTED = "committed";
    static final String STOPPED = "stopped";

    private ImportProcess() {}

    /// Arguments: port of the database, folder, work, number of the batch, file of steps, number of the step to stop
    /// at.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var work = Work.valueOf(arguments[2]);
        var batch = Long.parseLong(arguments[3]);
        var steps = new Steps(Path.of(arguments[4]), arguments[5]);
        var database = DebianPostgres.at(Integer.parseInt(arguments[0]), "app");
        try (var ledger = open(database, folder, steps)) {
            System.out.println(BEGIN);
            steps.before(BEGIN);
            work.on(ledger, folder, batch, steps);
            steps.before(COMMITTED);
            ledger.current().files();
            steps.before(END);
        }
        System.out.println(END);
    }

    static Ledger open(PGSimpleDataSource database, Path folder, Moments moments) {
        var watched = new WatchedDatabase(database::getConnection, moments).asDataSource();
        return Ledger.open(new LedgerConfig(watched, folder.resolve("ledger"), Books.limits(folder)), moments);
    }

    enum Work {
        APPEND {
            @Override
            void on(Ledger ledger, Path folder, long batch, Moments moments) throws Exception {
                var file = file(folder, batch);
                var place = Files.createDirectories(
                        folder.resolve("staging-" + ProcessHandle.current().pid()));
                var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
                var request = StageRequest.of(file, mapping, place, LocalDate.of(2026, 11, 21));
                var report = Staging.stage(request, Progress.SILENT);
                moments.before(STAGED);
                ledger.append(Books.batch(batch), "erp", report.contentHash(), request.lines(), Mode.REPLACE);
            }
        },
        UNDO {
            @Override
            void on(Ledger ledger, Path folder, long batch, Moments moments) {
                ledger.undo(Books.batch(batch));
            }
        };

        abstract void on(Ledger ledger, Path folder, long batch, Moments moments) throws Exception;
    }

    static Path file(Path folder, long batch) {
        return folder.resolve("batch-" + batch + ".csv");
    }

    /// Notes each step on disk at once, so that the note outlives the process.
    private static final class Steps implements Moments {
        private final Path file;
        private final String last;

        Steps(Path file, String last) {
            this.file = file;
            this.last = last;
        }

        @Override
        public void before(String step) {
            try {
                Files.writeString(file, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                if (step.startsWith(last)) {
                    System.out.println(STOPPED);
                    System.in.read();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
