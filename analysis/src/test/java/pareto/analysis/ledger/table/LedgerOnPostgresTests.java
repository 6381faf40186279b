package pareto.analysis.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerOnPostgresTests {
    private static final Line FIRST = Line.of("SO-1", 1, "2026-01-05", "100");
    private static final Line SECOND = Line.of("SO-1", 2, "2026-01-05", "20.5");

    @TempDir
    static Path server;

    @TempDir
    Path folder;

    private static DebianPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = DebianPostgres.start(server);
        postgres.run("create role app login");
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void migrate() throws Exception {
        postgres.run("drop schema if exists pareto cascade; create schema pareto; set search_path = pareto; "
                + CatalogueTables.DDL
                + "grant usage on schema pareto to app;"
                + "grant select, insert, update, delete on all tables in schema pareto to app");
    }

    @Test
    void worksForARoleThatOwnsNothing() throws Exception {
        try (var books = new Books(folder)) {
            try (var ledger = open(Moments.UNWATCHED)) {
                ledger.append(Books.batch(1), "erp", "h1", books.staged(FIRST, SECOND), Mode.REPLACE);
                ledger.append(Books.batch(2), "erp", "h2", books.staged(FIRST.costing("1")), Mode.REPLACE);
                ledger.undo(Books.batch(2));
            }
            try (var ledger = open(Moments.UNWATCHED)) {
                assertThat(books.read(ledger.current()))
                        .containsExactlyInAnyOrder(
                                new Books.Standing(FIRST, Books.batch(1)), new Books.Standing(SECOND, Books.batch(1)));
            }
        }
    }

    @Test
    void saysWhatIsMissingWithoutItsTables() throws Exception {
        postgres.run("drop table pareto.iceberg_tables");
        assertThatThrownBy(() -> open(Moments.UNWATCHED))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("hold its two tables");
    }

    @Test
    void letsTwoProcessesChangeItAtTheSameMoment() throws Exception {
        var together = new CyclicBarrier(2);
        try (var books = new Books(folder);
                var threads = Executors.newFixedThreadPool(2)) {
            open(Moments.UNWATCHED).close();
            var files = List.of(books.staged(FIRST, SECOND), books.staged(FIRST.costing("1")));
            List<Future<Commit>> commits = new ArrayList<>();
            for (var i = 0; i < 2; i++) {
                var batch = Books.batch(i);
                var file = files.get(i);
                commits.add(threads.submit(() -> {
                    try (var ledger = open(meetingOnce(together))) {
                        return ledger.append(batch, "erp", batch.toString(), file, Mode.REPLACE);
                    }
                }));
            }
            for (var commit : commits) {
                assertThat(commit.get()).isInstanceOf(Commit.Added.class);
            }
            var ledger = open(Moments.UNWATCHED);
            var first = ledger.current().batches().getFirst().id().equals(Books.batch(0));
            assertThat(ledger.tidy()).as("left by the slower one").isBetween(1, 2);
            assertThat(books.read(ledger.current()))
                    .containsExactlyInAnyOrder(
                            first
                                    ? new Books.Standing(FIRST.costing("1"), Books.batch(1))
                                    : new Books.Standing(FIRST, Books.batch(0)),
                            new Books.Standing(SECOND, Books.batch(0)));
            ledger.close();
        }
    }

    private static Moments meetingOnce(CyclicBarrier barrier) {
        var met = new boolean[1];
        return step -> {
            if (step.equals("commit") && !met[0]) {
                met[0] = true;
                try {
                    barrier.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private Ledger open(Moments moments) {
        return Ledger.open(
                new LedgerConfig(postgres.as("app"), folder.resolve("ledger"), Books.limits(folder)), moments);
    }
}
