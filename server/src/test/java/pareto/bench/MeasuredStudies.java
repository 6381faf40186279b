package pareto.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Notes what every study of a server takes when it is worked out.
final class MeasuredStudies implements BeanPostProcessor {

    private static final String WRITTEN =
            "select coalesce(sum(n_tup_ins), 0) from pg_stat_xact_user_tables where schemaname = 'pareto'";

    /// @param rows rows written into tables that stay
    /// @param memory most megabytes that the process and PostgreSQL's backends held while it ran
    record Taken(double seconds, ProcessorTime processor, long rows, PeakMemory.Peak memory) {

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f | %,d | %,d |",
                    name,
                    rows,
                    processor.sum(),
                    processor.database(),
                    seconds,
                    memory.server(),
                    memory.database());
        }
    }

    private interface Work {

        void run() throws SQLException;
    }

    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private @Nullable ConfigurableApplicationContext server;

    /// Of which server; to be told before anything is worked out.
    void watch(ConfigurableApplicationContext server) {
        this.server = server;
    }

    /// What was worked out since the last call, by name.
    Map<String, Taken> taken() {
        Map<String, Taken> since = new LinkedHashMap<>(taken);
        taken.clear();
        return since;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Study study ? new Measured(study) : bean;
    }

    private final class Measured implements Study {

        private final Study study;

        Measured(Study study) {
            this.study = study;
        }

        @Override
        public String name() {
            return study.name();
        }

        @Override
        public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
            measure(name(), () -> study.work(basis, portfolio));
        }
    }

    private void measure(String name, Work work) throws SQLException {
        var context = Objects.requireNonNull(server);
        Path postgres = context.getBean(pareto.database.DataFolder.class).postgres();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        try (PeakMemory memory = new PeakMemory(postgres)) {
            long rows = written(jdbc);
            ProcessorTime before = ProcessorTime.of(postgres);
            long begun = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Taken each =
                    new Taken(seconds, ProcessorTime.of(postgres).since(before), written(jdbc) - rows, memory.peak());
            taken.put(name.split(" ")[0], each);
            System.out.println(each.row(name.split(" ")[0]));
        } catch (IOException e) {
            throw new IllegalStateException("What the study " + name + " took could not be read", e);
        }
    }

    private static long written(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject(WRITTEN, Long.class));
    }
}
