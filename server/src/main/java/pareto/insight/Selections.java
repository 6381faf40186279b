package pareto.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.team.Teams;

/// Which accounts a study looks at: all, those chosen as in the portfolio, one, or one with all that stands under it.
/// Of these the database lets everybody see only their own.
@Component
@Transactional(readOnly = true)
public class Selections {

    private static final int LARGEST = 200;

    /// Like the sums of a group: the account and what stands under it on a day, by main parents.
    private static final String WITH_BELOW = """
            and account_id in (
                with recursive below (id) as (
                    select cast(? as uuid)
                    union all
                    select p.account_id from below join fact_group_parent p on p.parent_id = below.id
                    where p.from_day <= ? and p.to_day > ?
                )
                select id from below)""";

    private final Analyses analyses;
    private final RankingRows rows;
    private final DossierConditions conditions;
    private final SavedViews views;
    private final Rights rights;
    private final JdbcClient jdbc;
    private final Clock clock;

    Selections(
            Analyses analyses,
            RankingRows rows,
            DossierConditions conditions,
            SavedViews views,
            Rights rights,
            JdbcClient jdbc,
            Clock clock) {
        this.analyses = analyses;
        this.rows = rows;
        this.conditions = conditions;
        this.views = views;
        this.rights = rights;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that the words of an address choose.
    ///
    /// @param address of the page
    /// @return empty while nothing was imported and worked out
    public Optional<Selection> of(String address, Map<String, String> parameters) {
        Wanted wanted = choice(Wanted.of(parameters));
        return analyses.studied().map(analysis -> {
            RankingRows.Choice chosen = rows.choice(analysis, wanted);
            return new Selection(
                    basis(analysis),
                    new FilterBar(address, wanted, conditions.of(wanted), managers(analysis)),
                    views.own().stream()
                            .map(view -> new Selection.View(
                                    view.name(),
                                    choice(Wanted.of(Addresses.words(view.query())))
                                            .query()))
                            .toList(),
                    chosen.where(),
                    chosen.parameters(),
                    !wanted.filters(),
                    wanted.query());
        });
    }

    /// One account.
    ///
    /// @param below whether with all that stands under it on the as-of day
    public Optional<Selection> of(String address, AccountId account, boolean below) {
        return analyses.studied()
                .map(analysis -> new Selection(
                        basis(analysis),
                        new FilterBar(address, Wanted.of(Map.of()), List.of(), List.of()),
                        List.of(),
                        below ? " " + WITH_BELOW : " and account_id = ?",
                        below ? List.of(account.id(), analysis.asOf(), analysis.asOf()) : List.of(account.id()),
                        false,
                        "?account=" + account.id() + (below ? "&per=group" : "")));
    }

    private StudyBasis basis(Analysis analysis) {
        return StudyBasis.of(
                analysis,
                jdbc.sql("select min(history_from) from kept_study where analysis_id = ?")
                        .param(analysis.id().id())
                        .query(LocalDate.class)
                        .single());
    }

    /// A study has its own window, and no order of rows.
    private static Wanted choice(Wanted wanted) {
        return wanted.without("per", "window", "asOf", "from", "to", "sort");
    }

    /// Those of the largest accounts the reader sees.
    private List<Teams.Manager> managers(Analysis analysis) {
        LocalDate today = LocalDate.now(clock);
        List<Object> parameters = new ArrayList<>(List.of(analysis.id().id(), today, today));
        return jdbc.sql("select distinct m.identity_id, s.name from (select account_id from ranking_row"
                        + " where analysis_id = ?" + rights.narrowing() + " order by rank limit " + LARGEST + ") r"
                        + " join fact_account_manager m on m.account_id = r.account_id and m.from_day <= ? and m.to_day > ?"
                        + " join fact_staff s on s.id = m.identity_id order by s.name, m.identity_id")
                .params(parameters)
                .query((row, number) ->
                        new Teams.Manager(new IdentityId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }
}
