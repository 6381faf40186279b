package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.portfolio.Hold;
import pareto.analysis.portfolio.KnockOut;
import pareto.analysis.portfolio.Place;
import pareto.analysis.portfolio.RankedRevenue;

/// What would be left without some accounts or without an agent: of the whole company for whoever may know it, else of
/// the accounts the reader sees. From the kept ranking and the rows that change, never from the ledger.
@Repository
@Transactional(readOnly = true)
class KnockOuts {

    private static final int FETCHED = 10_000;

    private static final String ACCOUNTS = """
            select account_id, rank, revenue, cumulative, revenue as part, margin,
                null::bigint as left_rank, null::numeric as left_cumulative
            from ranking_row where\s""";

    private static final String AGENT = """
            select account_id, account_rank as rank, account_revenue as revenue, account_cumulative as cumulative,
                revenue as part, margin, left_rank, left_cumulative
            from agent_row where analysis_id = ? and agent = left(?, 300)
            """;

    private static final String POSTS =
            "select p.account_id from fact_contact_post p where p.contact_id = ? and p.from_day <= ? and p.to_day > ?";

    private static final String ONLY = """
             and not exists (
                select 1 from fact_contact_post o
                where o.account_id = p.account_id and o.contact_id <> p.contact_id and o.from_day <= ? and o.to_day > ?)
            """;

    /// Revenue of all accounts and their margin.
    ///
    /// @param accounts all of which there are lines
    /// @param margin null where no cost is known
    record Sums(long accounts, BigDecimal revenue, @Nullable BigDecimal margin) {

        static final Sums NONE = new Sums(0, BigDecimal.ZERO, null);

        Sums plus(BigDecimal more, @Nullable BigDecimal moreMargin) {
            BigDecimal both = margin == null ? moreMargin : moreMargin == null ? margin : margin.add(moreMargin);
            return new Sums(accounts + 1, revenue.add(more), both);
        }
    }

    /// @param all before anything is lost; its `accounts` are those with positive revenue
    /// @param lost what goes; its `accounts` all that it goes from
    /// @param keeping how many accounts still bring something of their own
    record Outcome(Sums all, Sums lost, Hold before, Hold after, long keeping) {}

    /// Something that may be lost, with what it brings.
    record Largest(
            String name, BigDecimal revenue, @Nullable Account account) {}

    private record Change(
            UUID account,
            @Nullable Place now,
            BigDecimal part,
            @Nullable BigDecimal margin,
            @Nullable Place left) {}

    private final JdbcClient jdbc;

    KnockOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Without the accounts of a scope.
    ///
    /// @param all what the reader may see
    Optional<Outcome> without(Scope all, Scope lost) {
        return outcome(all, jdbc.sql(ACCOUNTS + lost.where()).params(lost.parameters()));
    }

    /// Without what came through an agent.
    Optional<Outcome> without(Scope all, String agent) {
        return outcome(all, jdbc.sql(AGENT).params(all.analysis().id(), agent));
    }

    /// At how many accounts a person holds a post on a day.
    long posts(UUID contact, LocalDate day) {
        return jdbc.sql("select count(distinct account_id) from (" + POSTS + ") p")
                .params(contact, day, day)
                .query(Long.class)
                .single();
    }

    /// At how many of these nobody else does, whether or not they buy anything.
    long alone(UUID contact, LocalDate day) {
        return jdbc.sql("select count(distinct account_id) from (" + POSTS + ONLY + ") p")
                .params(contact, day, day, day, day)
                .query(Long.class)
                .single();
    }

    /// Without the accounts at which a person is the only one we know on a day.
    Optional<Outcome> without(Scope all, UUID contact, LocalDate day) {
        return outcome(
                all,
                jdbc.sql(ACCOUNTS + "analysis_id = ? and account_id in (" + POSTS + ONLY + ")")
                        .params(all.analysis().id(), contact, day, day, day, day));
    }

    /// @return empty while the analysis does not have this study yet
    private Optional<Outcome> outcome(Scope all, StatementSpec lost) {
        List<Change> changes =
                lost.withFetchSize(FETCHED).query((row, number) -> change(row)).list();
        if (!all.totals()) {
            return Optional.of(ofSeen(all, changes));
        }
        return kept(all).map(kept -> {
            List<Place> gone = new ArrayList<>();
            List<Place> left = new ArrayList<>();
            for (Change change : changes) {
                add(gone, change.now());
                add(left, change.left());
            }
            return outcome(new Sums(kept.accounts(), kept.net(), kept.margin()), kept, changes, gone, left);
        });
    }

    private Optional<KeptRevenue> kept(Scope all) {
        return jdbc.sql("select * from ranking_sum where analysis_id = ?")
                .param(all.analysis().id())
                .query((row, number) -> KeptRevenue.of(row, rank -> downTo(all, rank)))
                .optional();
    }

    private BigDecimal downTo(Scope all, long rank) {
        return jdbc.sql("select ranked_down_to(?, ?)")
                .params(all.analysis().id(), rank)
                .query(BigDecimal.class)
                .single();
    }

    private Outcome ofSeen(Scope all, List<Change> changes) {
        SeenRevenue seen = new SeenRevenue();
        Sums[] sums = {Sums.NONE};
        jdbc.sql("select account_id, revenue, margin from ranking_row where " + all.where()
                        + " order by revenue desc, account_id")
                .params(all.parameters())
                .withFetchSize(FETCHED)
                .query(row -> {
                    seen.add(row.getObject("account_id", UUID.class), row.getBigDecimal("revenue"));
                    sums[0] = sums[0].plus(row.getBigDecimal("revenue"), row.getBigDecimal("margin"));
                });
        List<Place> gone = new ArrayList<>();
        List<Place> left = new ArrayList<>();
        for (Change change : changes) {
            add(gone, seen.of(change.account()));
            Place then = change.left();
            add(left, then == null ? null : seen.of(then.revenue()));
        }
        return outcome(new Sums(seen.accounts(), sums[0].revenue(), sums[0].margin()), seen, changes, gone, left);
    }

    private static Outcome outcome(
            Sums all, RankedRevenue ranked, List<Change> changes, List<Place> gone, List<Place> left) {
        Sums lost = Sums.NONE;
        for (Change change : changes) {
            lost = lost.plus(change.part(), change.margin());
        }
        return new Outcome(all, lost, KnockOut.before(ranked), KnockOut.after(ranked, gone, left), left.size());
    }

    private static void add(List<Place> places, @Nullable Place place) {
        if (place != null) {
            places.add(place);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        BigDecimal revenue = row.getBigDecimal("revenue");
        BigDecimal part = row.getBigDecimal("part");
        BigDecimal below = row.getBigDecimal("left_cumulative");
        return new Change(
                row.getObject("account_id", UUID.class),
                revenue.signum() > 0 ? new Place(row.getLong("rank"), revenue, row.getBigDecimal("cumulative")) : null,
                part,
                row.getBigDecimal("margin"),
                below == null ? null : new Place(row.getLong("left_rank"), revenue.subtract(part), below));
    }

    /// The largest accounts the reader may see.
    List<Largest> accounts(Scope all, int most) {
        return jdbc.sql("select r.account_id, r.revenue, a.code, a.name from (select account_id, revenue, rank from"
                        + " ranking_row where " + all.where() + " and revenue > 0 order by rank limit " + most
                        + ") r join account a on a.id = r.account_id order by r.rank")
                .params(all.parameters())
                .query((row, number) -> new Largest(
                        row.getString("name"),
                        row.getBigDecimal("revenue"),
                        new Account(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name"))))
                .list();
    }

    /// The agents that bring most.
    List<Largest> agents(Scope all, int most) {
        return jdbc.sql("select agent, sum(revenue) as revenue from agent_row where " + all.where()
                        + " group by agent order by 2 desc, 1 limit " + most)
                .params(all.parameters())
                .query((row, number) -> new Largest(row.getString("agent"), row.getBigDecimal("revenue"), null))
                .list();
    }
}
