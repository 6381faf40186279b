package pareto.insight;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.analysis.portfolio.Portfolio;
import pareto.values.Period;

/// Has the studies worked out that the standing analysis does not have yet, all in one transaction: pages show the
/// analysis before until the last of them is done.
@Component
class Studying {

    private final List<Study> studies;
    private final Bases bases;
    private final Computing computing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Studying(List<Study> studies, Bases bases, Computing computing, JdbcClient jdbc, TransactionTemplate transaction) {
        this.studies = studies;
        this.bases = bases;
        this.computing = computing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Where figures rest on something else by now another refresh is on its way.
    void refresh(Analysis analysis) {
        List<Study> missing = missing(analysis);
        if (!missing.isEmpty()) {
            bases.current(analysis.per())
                    .filter(basis -> basis.key().equals(analysis.basis()))
                    .ifPresent(basis -> computing.analyse(basis, portfolio -> work(missing, analysis, portfolio)));
        }
    }

    private List<Study> missing(Analysis analysis) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<String> kept = kept(analysis);
            return studies.stream()
                    .filter(study -> !kept.contains(study.name()))
                    .toList();
        }));
    }

    private List<String> kept(Analysis analysis) {
        return jdbc.sql("select study from kept_study where analysis_id = ?")
                .param(analysis.id().id())
                .query(String.class)
                .list();
    }

    private int work(List<Study> missing, Analysis analysis, Portfolio portfolio) throws SQLException {
        StudyBasis basis = StudyBasis.of(
                analysis,
                portfolio.history().map(Period::from).orElse(analysis.window().from()));
        transaction.executeWithoutResult(status -> {
            oneAtATime(analysis);
            List<String> kept = kept(analysis);
            missing.stream()
                    .filter(study -> !kept.contains(study.name()))
                    .forEach(study -> keep(study, basis, portfolio));
        });
        return missing.size();
    }

    /// A refresh may begin while another runs; the later one waits and keeps what is missing then.
    private void oneAtATime(Analysis analysis) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("studies of " + analysis.id().id())
                .query((row, number) -> true)
                .single();
    }

    /// What is changed while it works makes it have another name, and be worked out once more.
    private void keep(Study study, StudyBasis basis, Portfolio portfolio) {
        String name = study.name();
        try {
            study.work(basis, portfolio);
        } catch (SQLException e) {
            throw new IllegalStateException("The study " + name + " could not be worked out", e);
        }
        jdbc.sql("insert into kept_study (analysis_id, study, history_from) values (?, ?, ?)")
                .params(basis.analysis().id(), name, basis.historyFrom())
                .update();
    }
}
