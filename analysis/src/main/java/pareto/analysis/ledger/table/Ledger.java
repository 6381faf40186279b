package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.DuckDb;

/// All order lines ever taken in, in batches that can replace lines of earlier ones and be undone in any order.
///
/// What counts is a function of the batches that are not undone: for every identity of a line in a source, the version
/// of the latest of them. Each change is one commit of the table: a crash leaves the state before or the state after.
/// Changes of one process wait for one another; where another process was faster, a change is worked out again.
public final class Ledger implements AutoCloseable {
    private static final int ATTEMPTS = 8;

    private final Catalogue catalogue;
    private final Warehouse warehouse;
    private final DuckDb.Limits limits;
    private final ReentrantLock changing = new ReentrantLock();

    private Ledger(LedgerConfig config, Moments moments) {
        warehouse = new Warehouse(config.warehouse(), moments);
        limits = config.limits();
        catalogue = Catalogue.open(config, warehouse);
    }

    /// Opens the ledger, an empty one where there was none. The catalogue's tables must exist.
    public static Ledger open(LedgerConfig config) {
        return open(config, Moments.UNWATCHED);
    }

    static Ledger open(LedgerConfig config, Moments moments) {
        return new Ledger(config, moments);
    }

    /// The ledger as it stands.
    public LedgerView current() {
        var table = catalogue.load();
        return new LedgerView(table, table.currentSnapshot(), warehouse);
    }

    public LedgerView at(SnapshotId id) {
        var table = catalogue.load();
        var snapshot = table.snapshot(id.value());
        if (snapshot == null) {
            throw new IllegalArgumentException("The ledger does not know snapshot " + id);
        }
        return new LedgerView(table, snapshot, warehouse);
    }

    /// The ledger as it stood when this batch had just been taken in.
    public LedgerView asOf(BatchId batch) {
        return at(current()
                .history()
                .batch(batch)
                .orElseThrow(() -> unknown(batch))
                .addedBy());
    }

    /// How much of a staged file already stands in active batches of the source.
    public Overlap overlap(String source, Path staged) {
        var file = staged.toAbsolutePath().normalize();
        try (var lines = lines(file)) {
            var figures = lines.figures(file);
            var standing = current()
                    .dataFiles(Expressions.and(Expressions.equal(LinesSchema.SOURCE, source), figures.sameIdentity()))
                    .stream()
                    .map(known -> warehouse.path(known.location()))
                    .toList();
            return standing.isEmpty()
                    ? new Overlap(figures.lines(), 0, 0)
                    : lines.overlap(file, figures.lines(), standing);
        } catch (SQLException e) {
            throw failed("The staged file could not be compared with the ledger: " + file, e);
        }
    }

    /// Takes a staged file in. The file is linked or copied into the warehouse and kept there; the caller may delete
    /// its own but not change it. Asked again after a crash, or where the database's answer was lost, it answers
    /// `AlreadyThere` with this batch if the commit had been reached.
    ///
    /// @param source       letters, digits, dots, dashes and underscores, 64 at most
    /// @param contentHash  the same for files that must not be taken in twice, in whatever source
    /// @param stagedLines  a lines file
    /// @throws IllegalArgumentException where a batch of this id has been undone: a new import is a new batch
    public Commit append(BatchId batch, String source, String contentHash, Path stagedLines, Mode mode) {
        return change((base, lines) -> {
            var same = base.history().activeWith(contentHash);
            if (same.isPresent()) {
                return new Commit.AlreadyThere(same.get().id());
            }
            if (base.history().batch(batch).isPresent()) {
                throw new IllegalArgumentException("Batch " + batch + " has been in the ledger before");
            }
            warehouse.take(stagedLines, Warehouse.archive(source, batch));
            return new Change(base, warehouse, lines).append(batch, source, contentHash, mode);
        });
    }

    /// Undoes a batch: its lines leave, and lines whose place they took count again unless a later batch took it too.
    public Commit undo(BatchId batch) {
        return change((base, lines) -> {
            var known = base.history().batch(batch).orElseThrow(() -> unknown(batch));
            return known.active() ? new Change(base, warehouse, lines).undo(known) : new Commit.AlreadyUndone(batch);
        });
    }

    /// Deletes what changes that never reached their commit left behind. To be called when no other process changes
    /// the ledger, at start.
    ///
    /// @return how many files went
    public int tidy() {
        changing.lock();
        try {
            return new Tidying(warehouse).tidy(catalogue.load());
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's folder cannot be tidied: " + warehouse.root(), e);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void close() {
        catalogue.close();
    }

    private interface Work {
        Commit on(LedgerView base, LineFiles lines) throws IOException, SQLException;
    }

    private Commit change(Work work) {
        changing.lock();
        try {
            for (var attempt = 1; ; attempt++) {
                var done = attempt(work, attempt == ATTEMPTS);
                if (done.isPresent()) {
                    return done.get();
                }
            }
        } finally {
            changing.unlock();
        }
    }

    /// Nothing where another process committed in between, or the database's answer to the commit was lost: what is
    /// true then shows in the table.
    private Optional<Commit> attempt(Work work, boolean last) {
        try (var lines = lines(null)) {
            return Optional.of(work.on(current(), lines));
        } catch (CommitFailedException | UncheckedSQLException | CommitStateUnknownException e) {
            if (last) {
                throw failed("The ledger's catalogue did not take the change; please try again", e);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw failed("The ledger's files could not be written in " + warehouse.root(), e);
        } catch (SQLException e) {
            throw failed("The lines could not be compared with those of the ledger", e);
        }
    }

    private LineFiles lines(@Nullable Path besides) throws SQLException {
        var folder = besides == null ? warehouse.root() : besides.getParent();
        return new LineFiles(DuckDb.open(limits, warehouse.root(), folder == null ? warehouse.root() : folder));
    }

    private static LedgerException failed(String sentence, Exception cause) {
        return new LedgerException(sentence, cause);
    }

    private static IllegalArgumentException unknown(BatchId batch) {
        return new IllegalArgumentException("The ledger does not know batch " + batch);
    }
}
