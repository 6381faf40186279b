package pareto.shell.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.Job.Standing;
import pareto.testing.IntegrationTest;

@IntegrationTest
@Import(LongWorkTests.Handlers.class)
class LongWorkTests {

    private static final JobKind KIND = new JobKind("shell.test");
    private static final Text TITLE = Text.of("shell.job.running");

    private final Jobs jobs;
    private final Actors actors;
    private final Handlers handlers;
    private final JobRecords records;
    private final JobRunner runner;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    @Autowired
    LongWorkTests(
            Jobs jobs,
            Actors actors,
            Handlers handlers,
            JobRecords records,
            JobRunner runner,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.jobs = jobs;
        this.actors = actors;
        this.handlers = handlers;
        this.records = records;
        this.runner = runner;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Test
    void endsInAResultAndRanAsItsStarter() {
        var job = ended(started("finish"));
        assertThat(job.standing()).isEqualTo(Standing.FINISHED);
        assertThat(job.href()).isEqualTo("/result");
        assertThat(job.sentence()).isEqualTo(Text.of("shell.job.remaining", 541_909L, "a.csv"));
        assertThat(job.startedBy())
                .isEqualTo(Objects.requireNonNull(handlers.ranAs.get()).id());
    }

    @Test
    void endsInTheSentenceOfARefusal() {
        var job = ended(started("refuse"));
        assertThat(job.standing()).isEqualTo(Standing.FAILED);
        assertThat(job.sentence()).isEqualTo(Text.of("shell.file.empty", "a.csv"));
    }

    @Test
    void hidesWhatBrokeBehindANumber() {
        var job = ended(started("break"));
        assertThat(job.standing()).isEqualTo(Standing.FAILED);
        assertThat(Objects.requireNonNull(job.sentence()).key()).isEqualTo("shell.job.unexpected");
        assertThat(job.sentence().args().toString()).doesNotContain("secret");
    }

    @Test
    void stopsWhenAsked() throws Exception {
        var id = started("endless");
        handlers.running.await();
        asTester(() -> {
            jobs.cancel(id);
            return id;
        });
        assertThat(ended(id).standing()).isEqualTo(Standing.CANCELLED);
    }

    @Test
    void isNeverStartedByATransactionThatWasRolledBack() {
        var id = asTester(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs.start(KIND, "finish", TITLE);
        }));
        assertThat(id).isNotNull();
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance = ?")
                        .param(id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isAskedAgainAfterACrashButNotForever() {
        var id = JobId.next();
        var tester = tester();
        asTester(() -> {
            records.add(id, KIND, "finish", TITLE, tester.id());
            return id;
        });
        for (var crash = 1; crash <= 5; crash++) {
            asTester(() -> records.begin(id));
        }
        runner.run(id, tester.id(), () -> false);
        assertThat(Objects.requireNonNull(ended(id).sentence()).key()).isEqualTo("shell.job.broken");
    }

    @Test
    void runsAgainWhenTheServerWentDownInBetween() {
        var id = JobId.next();
        var tester = tester();
        asTester(() -> {
            records.add(id, KIND, "break", TITLE, tester.id());
            return id;
        });
        assertThatThrownBy(() -> runner.run(id, tester.id(), () -> true)).isInstanceOf(InterruptedJobException.class);
        assertThat(find(id).ended()).isFalse();
    }

    @Test
    void runsAgainWhenTheDatabaseWentAwayInBetween() {
        var id = JobId.next();
        var tester = tester();
        asTester(() -> {
            records.add(id, KIND, "lose the database", TITLE, tester.id());
            return id;
        });
        assertThatThrownBy(() -> runner.run(id, tester.id(), () -> false)).isInstanceOf(InterruptedJobException.class);
        assertThat(find(id).ended()).isFalse();
    }

    @Test
    void tellsItsHandlerThatItIsGivenUp() {
        var sentence = ended(started("break for good")).sentence();
        assertThat(handlers.givenUp.get()).isEqualTo(sentence);
    }

    @Test
    void isSeenByNobodyWithoutSight() {
        assertThat(jobs.find(started("finish"))).isEmpty();
    }

    private JobId started(String argument) {
        return asTester(() -> jobs.start(KIND, argument, TITLE));
    }

    private Job ended(JobId id) {
        await().until(() -> find(id).ended());
        return find(id);
    }

    private Job find(JobId id) {
        return asTester(() -> jobs.find(id).orElseThrow());
    }

    private Actor tester() {
        return asTester(actors::current);
    }

    private <T> T asTester(ScopedValue.CallableOp<T, RuntimeException> work) {
        return actors.system("tester", work);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Handlers {

        final CountDownLatch running = new CountDownLatch(1);
        final AtomicReference<Actor> ranAs = new AtomicReference<>();
        final AtomicReference<Text> givenUp = new AtomicReference<>();

        @Bean
        JobHandler handler(Actors actors) {
            return new JobHandler() {
                @Override
                public JobKind kind() {
                    return KIND;
                }

                @Override
                public JobResult run(String argument, Progress progress) {
                    ranAs.set(actors.current());
                    return switch (argument) {
                        case "finish" -> new JobResult(Text.of("shell.job.remaining", 541_909, "a.csv"), "/result");
                        case "refuse" -> throw Refusal.badInput("shell.file.empty", "a.csv");
                        case "endless" -> endless(progress);
                        case "lose the database" ->
                            throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
                        default -> throw new IllegalStateException("secret");
                    };
                }

                @Override
                public void givenUp(String argument, Text sentence) {
                    if (argument.equals("break for good")) {
                        givenUp.set(sentence);
                    }
                }
            };
        }

        private JobResult endless(Progress progress) {
            running.countDown();
            for (var done = 0L; ; done++) {
                progress.report(done, 0, "shell.job.running");
            }
        }
    }
}
