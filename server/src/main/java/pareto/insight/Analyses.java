package pareto.insight;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.values.Period;
import tools.jackson.databind.json.JsonMapper;

/// The analyses that are kept.
@Repository
@Transactional
class Analyses {

    private static final int STANDING_KEPT = 3;
    private static final int ASKED_KEPT = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    Analyses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest standing analysis.
    @Transactional(readOnly = true)
    public Optional<Analysis> standing(Per per) {
        return jdbc.sql("select " + Analysis.COLUMNS
                        + " from standing_analysis where per = ? and not asked order by computed_at desc limit 1")
                .param(per.code())
                .query(Analysis::of)
                .optional();
    }

    /// The latest standing analysis of accounts that has studies; while the next ones are worked out, those before.
    @Transactional(readOnly = true)
    public Optional<Analysis> studied() {
        return jdbc.sql("select " + Analysis.COLUMNS + """
                 from standing_analysis s
                where per = ? and not asked and exists (select 1 from kept_study k where k.analysis_id = s.id)
                order by computed_at desc limit 1
                """)
                .param(Per.ACCOUNT.code())
                .query(Analysis::of)
                .optional();
    }

    /// The latest standing analysis that rests on another state of the ledger than this one.
    @Transactional(readOnly = true)
    public Optional<Analysis> earlier(Analysis analysis) {
        return jdbc.sql("select " + Analysis.COLUMNS + """
                 from standing_analysis
                where per = ? and not asked and ledger <> ? and currency = ? order by computed_at desc limit 1
                """)
                .params(analysis.per().code(), analysis.ledger(), analysis.currency())
                .query(Analysis::of)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Analysis> find(String basis, Per per, LocalDate asOf, Period window) {
        return jdbc.sql("select " + Analysis.COLUMNS + """
                 from standing_analysis
                where basis = ? and per = ? and as_of = ? and from_day = ? and to_day = ?
                """)
                .params(basis, per.code(), asOf, window.from(), window.to())
                .query(Analysis::of)
                .optional();
    }

    /// What all accounts are together; empty for whoever may not see it.
    @Transactional(readOnly = true)
    public Optional<Whole> whole(AnalysisId id) {
        return jdbc.sql("select figures from analysis_whole where analysis_id = ?")
                .param(id.id())
                .query(String.class)
                .optional()
                .map(figures -> json.readValue(figures, Whole.class));
    }

    void add(Analysis analysis, Whole whole) {
        jdbc.sql("""
                insert into standing_analysis
                    (id, basis, ledger, per, asked, as_of, from_day, to_day, currency, computed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        analysis.id().id(),
                        analysis.basis(),
                        analysis.ledger(),
                        analysis.per().code(),
                        analysis.asked(),
                        analysis.asOf(),
                        analysis.window().from(),
                        analysis.window().to(),
                        analysis.currency(),
                        Timestamp.from(analysis.computedAt()))
                .update();
        jdbc.sql("insert into analysis_whole (analysis_id, figures) values (?, cast(? as jsonb))")
                .params(analysis.id().id(), json.writeValueAsString(whole))
                .update();
    }

    /// Says that an analysis someone asked for is from now on one of those kept ready.
    void makeStanding(AnalysisId id, java.time.Instant at) {
        jdbc.sql("update standing_analysis set asked = false, computed_at = ? where id = ?")
                .params(Timestamp.from(at), id.id())
                .update();
    }

    void forget(AnalysisId id) {
        jdbc.sql("delete from standing_analysis where id = ?").param(id.id()).update();
    }

    /// Forgets all: there are no lines any more.
    void clear() {
        jdbc.sql("delete from standing_analysis").update();
    }

    /// Drops what nobody opens any more: the latest few standing ones stay, the latest before another import, and
    /// the latest few asked ones that rest on the same as the latest.
    void tidy(Analysis latest) {
        jdbc.sql("""
                delete from standing_analysis s where per = :per and id not in (
                    (select id from standing_analysis where per = :per and not asked
                        order by computed_at desc limit :standing)
                    union all
                    (select id from standing_analysis where per = :per and not asked and ledger <> :ledger
                        order by computed_at desc limit 1)
                    union all
                    (select id from standing_analysis where per = :per and asked and basis = :basis
                        order by computed_at desc limit :asked))
                """)
                .param("per", latest.per().code())
                .param("ledger", latest.ledger())
                .param("basis", latest.basis())
                .param("standing", STANDING_KEPT)
                .param("asked", ASKED_KEPT)
                .update();
    }
}
