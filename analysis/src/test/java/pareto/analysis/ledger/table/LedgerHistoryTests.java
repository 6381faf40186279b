package pareto.analysis.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random histories against the contract in plain Java. `-Dpareto.histories=n` tries more of them.
class LedgerHistoryTests {
    private static final int STEPS = 12;
    private static final List<String> SOURCES = List.of("erp", "erp", "shop");

    @TempDir
    Path folder;

    @Test
    void equalsItsContractAfterEveryStepAndAsOfEveryBatch() throws Exception {
        for (var seed = 1; seed <= Integer.getInteger("pareto.histories", 3); seed++) {
            var history = folder.resolve("history-" + seed);
            try (var catalogue = new MemoryCatalogue();
                    var books = new Books(history);
                    var ledger = open(catalogue, history)) {
                play(new Random(seed), ledger, books, "seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void endsTheSameInWhateverOrderBatchesAreUndone(int seed) throws Exception {
        var files = files(new Random(seed));
        var model = model(files);
        var victims = new ArrayList<>(List.of(1L, 2L, 4L, 5L));
        for (var victim : victims) {
            model.undo(Books.batch(victim));
        }
        for (var order = 0; order < 3; order++) {
            Collections.shuffle(victims, new Random(seed * 100L + order));
            var place = folder.resolve("order-" + order);
            try (var catalogue = new MemoryCatalogue();
                    var books = new Books(place);
                    var ledger = open(catalogue, place)) {
                for (var batch : model.batches()) {
                    ledger.append(batch.id(), batch.source(), batch.hash(), books.staged(batch.lines()), batch.mode());
                }
                for (var victim : victims) {
                    ledger.undo(Books.batch(victim));
                }
                assertThat(books.read(ledger.current()))
                        .as("undone in order %s", victims)
                        .isEqualTo(model.standing());
            }
        }
    }

    private static void play(Random random, Ledger ledger, Books books, String name) throws Exception {
        var model = new Model();
        Map<SnapshotId, List<Books.Standing>> past = new HashMap<>();
        for (var step = 1; step <= STEPS; step++) {
            if (random.nextInt(3) == 0 && !model.active().isEmpty()) {
                var victim = model.active()
                        .get(random.nextInt(model.active().size()))
                        .id();
                assertThat(ledger.undo(victim)).isInstanceOf(Commit.Undone.class);
                model.undo(victim);
            } else {
                append(random, step, ledger, books, model);
            }
            var now = ledger.current();
            assertThat(books.read(now)).as("%s, step %d", name, step).isEqualTo(model.standing());
            assertThat(now.activeBatches())
                    .containsExactlyElementsOf(
                            model.active().stream().map(Model.Taken::id).toList());
            past.put(now.snapshot().orElseThrow(), model.standing());
        }
        assertThat(ledger.tidy()).as("orphans of %s", name).isZero();
        for (var moment : past.entrySet()) {
            assertThat(books.read(ledger.at(moment.getKey())))
                    .as("%s, as of", name)
                    .isEqualTo(moment.getValue());
        }
    }

    private static void append(Random random, int step, Ledger ledger, Books books, Model model) throws Exception {
        var source = SOURCES.get(random.nextInt(SOURCES.size()));
        var mode = random.nextInt(5) == 0 ? Mode.ADD : Mode.REPLACE;
        var batch = new Model.Taken(Books.batch(step), source, "hash " + step, mode, SampleFiles.lines(random));
        var staged = books.staged(batch.lines());
        assertThat(ledger.overlap(source, staged)).isEqualTo(model.overlap(source, batch.lines()));
        assertThat(ledger.append(batch.id(), source, batch.hash(), staged, mode))
                .isInstanceOf(Commit.Added.class);
        model.append(batch);
        assertThat(ledger.append(Books.batch(100 + step), "other", batch.hash(), staged, Mode.REPLACE))
                .isEqualTo(new Commit.AlreadyThere(batch.id()));
    }

    private static List<List<Line>> files(Random random) {
        var files = new ArrayList<List<Line>>();
        for (var i = 0; i < 7; i++) {
            files.add(SampleFiles.lines(random));
        }
        return files;
    }

    private static Model model(List<List<Line>> files) {
        var model = new Model();
        for (var i = 0; i < files.size(); i++) {
            model.append(new Model.Taken(Books.batch(i), "erp", "hash " + i, Mode.REPLACE, files.get(i)));
        }
        return model;
    }

    private static Ledger open(MemoryCatalogue catalogue, Path folder) {
        return Ledger.open(
                new LedgerConfig(catalogue.watched(Moments.UNWATCHED), folder.resolve("ledger"), Books.limits(folder)));
    }
}
