package pareto.analysis.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger is stopped before every single step of a change: nothing more reaches the disk or the database. Then it
/// is opened again.
class InterruptedLedgerTests {
    private static final Line FIRST = Line.of("SO-1", 1, "2026-01-05", "100");
    private static final Line SECOND = Line.of("SO-1", 2, "2026-01-05", "20.5");
    private static final Line THIRD = Line.of("SO-2", 1, "2026-02-03", "-7.25");

    @TempDir
    Path folder;

    @SuppressWarnings("serial")
    private static final class Killed extends Error {}

    /// Lets some steps pass and none after them.
    private static final class Fuse implements Moments {
        private final int length;
        private final List<String> steps = new ArrayList<>();

        Fuse(int length) {
            this.length = length;
        }

        @Override
        public void before(String step) {
            if (steps.size() >= length) {
                throw new Killed();
            }
            steps.add(step);
        }

        boolean burnt() {
            return steps.size() >= length;
        }
    }

    private interface Work {
        Commit on(Ledger ledger, Books books) throws Exception;
    }

    @Test
    void holdsTheOldOrTheNewStateAfterAnAppendWasCutOff() throws Exception {
        cutOffEverywhere((ledger, books) ->
                ledger.append(Books.batch(3), "erp", "h3", books.staged(FIRST.costing("3"), THIRD), Mode.REPLACE));
    }

    @Test
    void holdsTheOldOrTheNewStateAfterAnUndoWasCutOff() throws Exception {
        cutOffEverywhere((ledger, books) -> ledger.undo(Books.batch(2)));
    }

    @Test
    void findsOutItselfWhereTheAnswerToItsCommitWasLost() throws Exception {
        var lost = new ArrayList<String>();
        Moments losing = step -> {
            if (step.equals("answer of the catalogue") && lost.isEmpty()) {
                lost.add(step);
                throw sneaky(new SQLException("connection lost", "08006"));
            }
        };
        try (var catalogue = new MemoryCatalogue();
                var books = new Books(folder)) {
            open(catalogue, folder, Moments.UNWATCHED).close();
            try (var ledger = open(catalogue, folder, losing)) {
                var answer = ledger.append(Books.batch(1), "erp", "h1", books.staged(FIRST), Mode.REPLACE);
                assertThat(lost).hasSize(1);
                assertThat(answer).isEqualTo(new Commit.AlreadyThere(Books.batch(1)));
                assertThat(books.read(ledger.current())).hasSize(1);
                assertThat(ledger.tidy()).isZero();
            }
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> RuntimeException sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }

    private void cutOffEverywhere(Work work) throws Exception {
        var states = new ArrayList<Boolean>();
        for (var length = 0; ; length++) {
            var done = cutOff(work, length);
            if (done == null) {
                assertThat(states).contains(true, false).isSorted();
                assertThat(length).isGreaterThan(10);
                return;
            }
            states.add(done);
        }
    }

    /// Whether the change had been reached when the ledger was stopped; null where the fuse was longer than the work.
    private @Nullable Boolean cutOff(Work work, int length) throws Exception {
        var place = folder.resolve("cut-" + length);
        var fuse = new Fuse(length);
        try (var catalogue = new MemoryCatalogue();
                var books = new Books(place)) {
            List<Books.Standing> old;
            try (var ledger = open(catalogue, place, Moments.UNWATCHED)) {
                ledger.append(Books.batch(1), "erp", "h1", books.staged(FIRST, SECOND), Mode.REPLACE);
                ledger.append(Books.batch(2), "erp", "h2", books.staged(SECOND.costing("2")), Mode.REPLACE);
                old = books.read(ledger.current());
            }
            try (var ledger = open(catalogue, place, fuse)) {
                work.on(ledger, books);
                if (!fuse.burnt()) {
                    return null;
                }
            } catch (Killed stopped) {
                assertThat(fuse.burnt()).isTrue();
            }
            return reached(work, catalogue, books, place, old);
        }
    }

    private static boolean reached(
            Work work, MemoryCatalogue catalogue, Books books, Path place, List<Books.Standing> old) throws Exception {
        try (var ledger = open(catalogue, place, Moments.UNWATCHED)) {
            ledger.tidy();
            var found = books.read(ledger.current());
            var reached = ledger.current().snapshot();
            work.on(ledger, books);
            var wanted = books.read(ledger.current());
            assertThat(found).isIn(old, wanted);
            assertThat(ledger.tidy()).isZero();
            return reached.equals(ledger.current().snapshot());
        }
    }

    private static Ledger open(MemoryCatalogue catalogue, Path folder, Moments moments) {
        return Ledger.open(
                new LedgerConfig(catalogue.watched(moments), folder.resolve("ledger"), Books.limits(folder)), moments);
    }
}
