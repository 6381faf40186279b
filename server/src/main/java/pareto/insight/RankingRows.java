package pareto.insight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.analysis.portfolio.Mix;
import pareto.shell.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a ranking that someone wants to see and may see.
@Repository
@Transactional(readOnly = true)
class RankingRows {

    /// Counting stops here, since filtered rows lie all over the disk; a page then says "more than".
    static final int MOST_COUNTED = 1_000;

    static final double FALL = -0.20;

    /// How many rows there are and what they sum up to.
    ///
    /// @param more whether counting stopped early; the sum is that of the counted ones then
    record Sum(long rows, BigDecimal revenue, boolean more) {

        /// All there are, which the analysis has counted already.
        static Sum of(Whole whole) {
            return new Sum(whole.totals().seen(), whole.totals().net(), false);
        }
    }

    private record Query(String where, List<Object> parameters) {}

    /// Accounts that are wanted, as a condition on another table's column `account_id`.
    ///
    /// @param where begins with `and`, or is empty
    record Choice(String where, List<Object> parameters) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Rights rights;
    private final DossierConditions dossier;
    private final Actors actors;
    private final Clock clock;

    RankingRows(JdbcClient jdbc, Rights rights, DossierConditions dossier, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.dossier = dossier;
        this.actors = actors;
        this.clock = clock;
    }

    List<RankingRow> page(Analysis analysis, Wanted wanted, int most) {
        List<RankingRow> rows = new ArrayList<>();
        read(analysis, wanted, " limit " + most, rows::add);
        return rows;
    }

    /// All of them in order, streamed.
    void each(Analysis analysis, Wanted wanted, Consumer<RankingRow> consumer) {
        read(analysis, wanted.without("after"), "", consumer);
    }

    Optional<RankingRow> of(AnalysisId analysis, AccountId account) {
        boolean totals = rights.totals();
        boolean margin = rights.margin();
        LocalDate today = today();
        return jdbc.sql("select " + RankingRow.COLUMNS + " from ranking_row r" + RankingRow.JOINED
                        + " where r.analysis_id = ? and r.account_id = ?")
                .params(today, today, analysis.id(), account.id())
                .query((row, number) -> RankingRow.of(row, totals, margin))
                .optional();
    }

    /// What the account bought; empty in analyses made before that was kept.
    Optional<Mix> mix(AnalysisId analysis, AccountId account) {
        return jdbc.sql("select mix from ranking_row where analysis_id = ? and account_id = ? and mix is not null")
                .params(analysis.id(), account.id())
                .query(String.class)
                .optional()
                .map(mix -> json.readValue(mix, Mix.class));
    }

    /// The same where the sum of all may be known already.
    Sum sum(Analysis analysis, Wanted wanted, @Nullable Whole whole) {
        return whole != null && !wanted.filters() ? Sum.of(whole) : sum(analysis, wanted);
    }

    Sum sum(Analysis analysis, Wanted wanted) {
        Query query = query(analysis, wanted.without("after"));
        return jdbc.sql("select count(*), coalesce(sum(revenue), 0) from (select revenue from ranking_row where "
                        + query.where() + " limit " + (MOST_COUNTED + 1) + ") found")
                .params(query.parameters())
                .query((row, number) -> new Sum(
                        Math.min(row.getLong(1), MOST_COUNTED), row.getBigDecimal(2), row.getLong(1) > MOST_COUNTED))
                .single();
    }

    /// The accounts that are wanted, for tables that have more to say of them.
    Choice choice(Analysis analysis, Wanted wanted) {
        if (!wanted.filters()) {
            return new Choice(rights.narrowing(), List.of());
        }
        Query query = query(analysis, wanted.without("after"));
        return new Choice(
                " and account_id in (select account_id from ranking_row where " + query.where() + ")",
                query.parameters());
    }

    /// How the database goes about a page, for those who watch that it stays fast.
    List<String> explain(Analysis analysis, Wanted wanted, int most) {
        Query query = query(analysis, wanted);
        return jdbc.sql("explain " + select(query, wanted, " limit " + most))
                .params(withToday(query))
                .query(String.class)
                .list();
    }

    private void read(Analysis analysis, Wanted wanted, String limit, Consumer<RankingRow> consumer) {
        if (wanted.sorting().by() == Sorting.By.MARGIN && !rights.margin()) {
            throw Refusal.forbidden("insight.margin.right");
        }
        Query query = query(analysis, wanted);
        boolean totals = rights.totals();
        boolean margin = rights.margin();
        jdbc.sql(select(query, wanted, limit))
                .params(withToday(query))
                .withFetchSize(1_000)
                .query(row -> {
                    consumer.accept(RankingRow.of(row, totals, margin));
                });
    }

    private static String select(Query query, Wanted wanted, String limit) {
        String order = wanted.sorting().order();
        return "select " + RankingRow.COLUMNS + " from (select * from ranking_row where " + query.where() + " order by "
                + order + limit + ") r" + RankingRow.JOINED + " order by " + order.replace("rank", "r.rank");
    }

    private List<Object> withToday(Query query) {
        List<Object> parameters = new ArrayList<>(query.parameters());
        parameters.addAll(List.of(today(), today()));
        return parameters;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Query query(Analysis analysis, Wanted wanted) {
        StringBuilder where = new StringBuilder("analysis_id = ?");
        List<Object> parameters = new ArrayList<>();
        UUID id = analysis.id().id();
        parameters.add(id);
        where.append(rights.narrowing());
        add(where, parameters, "tier = ?", Optional.ofNullable(wanted.value("tier")));
        add(where, parameters, "abc = ?", Optional.ofNullable(wanted.value("abc")));
        if (wanted.is("growth", "fall")) {
            add(where, parameters, "growth < ?", Optional.of(FALL));
            add(where, parameters, "growth > ?", Optional.of(Double.NEGATIVE_INFINITY));
        }
        if (wanted.is("growth", "grow")) {
            add(where, parameters, "growth > ?", Optional.of(0.0));
        }
        Optional<LocalDate> silentSince =
                wanted.number("silent").map(days -> analysis.asOf().minusDays(days));
        add(where, parameters, "latest < ?", silentSince);
        managed(where, parameters, wanted);
        dossier.add(where, parameters, wanted, analysis.currency());
        if (rights.totals()) {
            add(where, parameters, "rank >= ?", wanted.number("first"));
            add(where, parameters, "rank <= ?", wanted.number("last"));
        }
        wanted.after().ifPresent(after -> behind(where, parameters, wanted.sorting(), id, after));
        return new Query(where.toString(), parameters);
    }

    private void managed(StringBuilder where, List<Object> parameters, Wanted wanted) {
        wanted.manager(actors.current().id()).ifPresent(manager -> {
            where.append(" and account_id in (select account_id from fact_account_manager")
                    .append(" where identity_id = ? and from_day <= ? and to_day > ?)");
            parameters.addAll(List.of(manager.id(), today(), today()));
        });
        if (wanted.is("manager", Wanted.NOBODY)) {
            where.append(
                            " and not exists (select 1 from fact_account_manager f where f.account_id = ranking_row.account_id")
                    .append(" and f.from_day <= ? and f.to_day > ?)");
            parameters.addAll(List.of(today(), today()));
        }
    }

    private static void behind(StringBuilder where, List<Object> parameters, Sorting sorting, UUID id, UUID after) {
        String condition = sorting.behind("select %s from ranking_row where analysis_id = ? and account_id = ?");
        where.append(" and ").append(condition);
        for (long at = condition.chars().filter(c -> c == '?').count(); at > 0; at -= 2) {
            parameters.add(id);
            parameters.add(after);
        }
    }

    private static void add(StringBuilder where, List<Object> parameters, String condition, Optional<?> value) {
        value.ifPresent(present -> {
            where.append(" and ").append(condition);
            parameters.add(present);
        });
    }
}
