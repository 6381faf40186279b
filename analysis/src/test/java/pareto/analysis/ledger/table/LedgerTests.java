package pareto.analysis.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {
    private static final BatchId JANUARY = Books.batch(1);
    private static final BatchId FEBRUARY = Books.batch(2);
    private static final BatchId MARCH = Books.batch(3);
    private static final Line FIRST = Line.of("SO-1", 1, "2026-01-05", "100");
    private static final Line SECOND = Line.of("SO-1", 2, "2026-01-05", "20.5");
    private static final Line THIRD = Line.of("SO-2", 1, "2026-02-03", "-7.25");

    @TempDir
    Path folder;

    private MemoryCatalogue catalogue;
    private Ledger ledger;
    private Books books;

    @BeforeEach
    void open() throws Exception {
        catalogue = new MemoryCatalogue();
        books = new Books(folder);
        ledger = reopened();
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
        books.close();
        catalogue.close();
    }

    private Ledger reopened() {
        return Ledger.open(
                new LedgerConfig(catalogue.watched(Moments.UNWATCHED), folder.resolve("ledger"), Books.limits(folder)));
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(ledger.current().files()).isEmpty();
        assertThat(ledger.current().snapshot()).isEmpty();
        assertThat(ledger.current().batches()).isEmpty();
        assertThat(ledger.tidy()).isZero();
    }

    @Test
    void keepsTheLinesOfABatchWithItsSourceAndFigures() throws Exception {
        var staged = books.staged(FIRST, SECOND);
        var commit = append(JANUARY, "h1", Mode.REPLACE, staged);
        Files.delete(staged);
        assertThat(commit).isInstanceOfSatisfying(Commit.Added.class, added -> {
            assertThat(added.lines()).isEqualTo(2);
            assertThat(added.replaced()).isZero();
        });
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, FIRST), in(JANUARY, SECOND));
        assertThat(ledger.current().batches()).singleElement().satisfies(batch -> {
            assertThat(batch.id()).isEqualTo(JANUARY);
            assertThat(batch.source()).isEqualTo("erp");
            assertThat(batch.contentHash()).isEqualTo("h1");
            assertThat(batch.lines()).isEqualTo(2);
            assertThat(batch.active()).isTrue();
        });
    }

    @Test
    void survivesBeingClosedAndMoved() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST));
        ledger.close();
        Files.move(folder.resolve("ledger"), folder.resolve("moved"));
        ledger = Ledger.open(
                new LedgerConfig(catalogue.watched(Moments.UNWATCHED), folder.resolve("moved"), Books.limits(folder)));
        assertThat(standing()).containsExactly(in(JANUARY, FIRST));
    }

    @Test
    void letsACorrectedLineTakeThePlaceOfTheOldOne() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        var commit = append(FEBRUARY, "h2", Mode.REPLACE, books.staged(SECOND.costing("21"), THIRD));
        assertThat(commit)
                .isInstanceOfSatisfying(
                        Commit.Added.class,
                        added -> assertThat(added.replaced()).isOne());
        assertThat(standing())
                .containsExactlyInAnyOrder(in(JANUARY, FIRST), in(FEBRUARY, SECOND.costing("21")), in(FEBRUARY, THIRD));
    }

    @Test
    void rewritesOnlyFilesThatHoldReplacedLines() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(THIRD));
        var before = ledger.current().files();
        append(MARCH, "h3", Mode.REPLACE, books.staged(SECOND.costing("3")));
        assertThat(ledger.current().files())
                .contains(ledger.current().staged(FEBRUARY))
                .hasSize(3);
        assertThat(before).contains(ledger.current().staged(JANUARY));
        assertThat(ledger.current().files()).doesNotContain(ledger.current().staged(JANUARY));
    }

    @Test
    void tellsTheMonthsInWhichTwoStatesDiffer() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        var one = ledger.current().snapshot().orElseThrow();
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(THIRD));
        var two = ledger.current().snapshot().orElseThrow();
        assertThat(ledger.current().monthsChangedSince(one)).contains(Set.of(YearMonth.from(THIRD.day())));
        assertThat(ledger.at(one).monthsChangedSince(two)).contains(Set.of(YearMonth.from(THIRD.day())));

        append(MARCH, "h3", Mode.REPLACE, books.staged(SECOND.costing("3")));
        assertThat(ledger.current().monthsChangedSince(two))
                .contains(new TreeSet<>(List.of(YearMonth.from(FIRST.day()), YearMonth.from(SECOND.day()))));
        ledger.undo(MARCH);
        assertThat(ledger.current().monthsChangedSince(two)).contains(Set.of());
        assertThat(ledger.current().monthsChangedSince(new SnapshotId(1))).isEmpty();
    }

    @Test
    void tellsLinesWithTheSameHashApartByOrderNumber() throws Exception {
        var twin = new Line(FIRST.key(), "SO-77", "1", FIRST.day(), "C-2", new BigDecimal("5.0000"));
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, THIRD));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(twin));
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, FIRST), in(JANUARY, THIRD), in(FEBRUARY, twin));
    }

    @Test
    void replacesLinesWithoutOrderNumber() throws Exception {
        var cash = Line.withoutOrder("C-9", "2026-01-07", "12");
        append(JANUARY, "h1", Mode.REPLACE, books.staged(cash, FIRST));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(cash, THIRD));
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, FIRST), in(FEBRUARY, cash), in(FEBRUARY, THIRD));
    }

    @Test
    void keepsSourcesApart() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST));
        ledger.append(FEBRUARY, "shop", "h2", books.staged(FIRST.costing("1")), Mode.REPLACE);
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, FIRST), in(FEBRUARY, FIRST.costing("1")));
    }

    @Test
    void addsNothingForTheSameContent() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST));
        var before = ledger.current().snapshot();
        assertThat(append(FEBRUARY, "h1", Mode.ADD, books.staged(FIRST))).isEqualTo(new Commit.AlreadyThere(JANUARY));
        assertThat(ledger.current().snapshot()).isEqualTo(before);
    }

    @Test
    void takesTheSameContentAgainOnceItWasUndone() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST));
        ledger.undo(JANUARY);
        assertThat(append(FEBRUARY, "h1", Mode.REPLACE, books.staged(FIRST))).isInstanceOf(Commit.Added.class);
        assertThat(ledger.current().activeBatches()).containsExactly(FEBRUARY);
        assertThatThrownBy(() -> append(JANUARY, "h9", Mode.REPLACE, books.staged(FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsAnAddedBatchStandBesideTheOthers() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST));
        append(FEBRUARY, "h2", Mode.ADD, books.staged(FIRST.costing("1")));
        append(MARCH, "h3", Mode.REPLACE, books.staged(FIRST.costing("2")));
        assertThat(standing())
                .containsExactlyInAnyOrder(in(FEBRUARY, FIRST.costing("1")), in(MARCH, FIRST.costing("2")));
    }

    @Test
    void restoresWhatAnUndoneBatchReplaced() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(FIRST.costing("1"), THIRD));
        var undone = ledger.undo(FEBRUARY);
        assertThat(undone).isInstanceOfSatisfying(Commit.Undone.class, done -> {
            assertThat(done.removed()).isEqualTo(2);
            assertThat(done.restored()).isOne();
        });
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, FIRST), in(JANUARY, SECOND));
        assertThat(ledger.current().files()).containsExactly(ledger.current().staged(JANUARY));
        assertThat(ledger.undo(FEBRUARY)).isEqualTo(new Commit.AlreadyUndone(FEBRUARY));
    }

    @Test
    void leavesALineToTheLaterBatchWhenAnEarlierOneIsUndone() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(FIRST.costing("1"), SECOND.costing("1")));
        append(MARCH, "h3", Mode.REPLACE, books.staged(FIRST.costing("2")));
        ledger.undo(FEBRUARY);
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, SECOND), in(MARCH, FIRST.costing("2")));
        ledger.undo(MARCH);
        assertThat(standing()).containsExactlyInAnyOrder(in(JANUARY, FIRST), in(JANUARY, SECOND));
    }

    @Test
    void canBeReadAsOfAnyEarlierBatch() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(FIRST.costing("1")));
        ledger.undo(JANUARY);
        ledger.tidy();
        assertThat(books.read(ledger.asOf(JANUARY))).containsExactly(in(JANUARY, FIRST));
        assertThat(ledger.asOf(JANUARY).activeBatches()).containsExactly(JANUARY);
        assertThat(books.read(ledger.asOf(FEBRUARY))).containsExactly(in(FEBRUARY, FIRST.costing("1")));
        assertThat(ledger.asOf(FEBRUARY).activeBatches()).containsExactly(JANUARY, FEBRUARY);
    }

    @Test
    void namesOnlyFilesThatReachIntoAPeriod() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(THIRD));
        var view = ledger.current();
        assertThat(view.files(day("2026-01-01"), day("2026-02-01"))).containsExactly(view.staged(JANUARY));
        assertThat(view.files(day("2026-01-05"), day("2026-02-03"))).containsExactly(view.staged(JANUARY));
        assertThat(view.files(day("2026-02-03"), day("2026-02-04"))).containsExactly(view.staged(FEBRUARY));
        assertThat(view.files(day("2025-01-01"), day("2027-01-01"))).hasSize(2);
    }

    @Test
    void takesABatchWithoutALine() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged());
        assertThat(ledger.current().activeBatches()).containsExactly(JANUARY);
        assertThat(ledger.undo(JANUARY)).isInstanceOf(Commit.Undone.class);
        assertThat(ledger.current().activeBatches()).isEmpty();
    }

    @Test
    void countsHowMuchOfAFileIsKnown() throws Exception {
        append(JANUARY, "h1", Mode.REPLACE, books.staged(FIRST, SECOND));
        append(FEBRUARY, "h2", Mode.ADD, books.staged(THIRD));
        var overlap = ledger.overlap(
                "erp", books.staged(FIRST, SECOND.costing("1"), THIRD, Line.of("SO-9", 1, "2026-03-01", "1")));
        assertThat(overlap).isEqualTo(new Overlap(4, 2, 1));
        assertThat(overlap.asks()).isTrue();
        assertThat(ledger.overlap("shop", books.staged(FIRST))).isEqualTo(new Overlap(1, 0, 0));
        assertThat(ledger.overlap("erp", books.staged())).isEqualTo(new Overlap(0, 0, 0));
    }

    @Test
    void asksFromAFifthOnly() {
        assertThat(new Overlap(10, 1, 1).asks()).isTrue();
        assertThat(new Overlap(11, 1, 1).asks()).isFalse();
        assertThat(new Overlap(0, 0, 0).asks()).isFalse();
    }

    @Test
    void forgetsNothingOfTheStagedFile() throws Exception {
        var staged = books.staged(FIRST, SECOND);
        var bytes = Files.readAllBytes(staged);
        append(JANUARY, "h1", Mode.REPLACE, staged);
        append(FEBRUARY, "h2", Mode.REPLACE, books.staged(FIRST.costing("1"), SECOND.costing("1")));
        ledger.undo(JANUARY);
        ledger.tidy();
        assertThat(ledger.current().staged(JANUARY)).hasBinaryContent(bytes);
    }

    @Test
    void refusesASourceThatIsNoPlainName() throws Exception {
        var staged = books.staged(FIRST);
        for (var source : List.of("", "a/b", "..=x", "源")) {
            assertThatThrownBy(() -> ledger.append(JANUARY, source, "h", staged, Mode.ADD))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private Commit append(BatchId batch, String hash, Mode mode, Path staged) {
        return ledger.append(batch, "erp", hash, staged, mode);
    }

    private List<Books.Standing> standing() throws Exception {
        return books.read(ledger.current());
    }

    private static Books.Standing in(BatchId batch, Line line) {
        return new Books.Standing(line, batch);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
