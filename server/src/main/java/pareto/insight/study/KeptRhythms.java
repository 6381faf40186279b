package pareto.insight.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Standing;
import pareto.analysis.rhythm.season.Standings;
import pareto.insight.Rhythms;
import pareto.insight.study.RhythmRows.Whose;

/// Writes table `rhythm_row`.
@Component
class KeptRhythms implements Rhythms {

    private static final List<String> COLUMNS = List.of(
            "part",
            "family",
            "window_from",
            "window_to",
            "season",
            "low",
            "mid",
            "high",
            "came",
            "chance",
            "revenue_low",
            "revenue_mid",
            "revenue_high",
            "brought",
            "currency",
            "members");

    /// Families of an account of which something is said, the largest.
    private static final int FAMILIES = 6;
    /// Days on which it bought of one in three years.
    private static final int LEAST_DAYS = 6;
    /// Units of a group that is looked at as one: whether all of them may be seen is asked unit by unit.
    private static final int UNITS = 1_000;
    /// A group is no account: what explains the silence of its parent says nothing of the others.
    private static final String NOBODY = "";

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    KeptRhythms(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void keep(Changes.Known known, Standings standings, String currency) {
        jdbc.execute("lock table rhythm_row in share row exclusive mode"); // two lists may be ready at once
        forget();
        LocalDate asOf = standings.asOf();
        Map<String, List<Buyer>> groups = known.groups(asOf);
        groups.values().removeIf(members -> members.size() > UNITS);
        Map<String, AccountId> ids = accounts.ids(
                codes(groups.values().stream().flatMap(List::stream).toList()));
        groups.values().removeIf(members -> !ids.keySet().containsAll(codes(members)));
        try (Copying rows = new Copying(jdbc, accounts, "as_of", asOf, "rhythm_row", COLUMNS).passingUnknownBy()) {
            standings.ofAccounts().forEach(one -> write(rows, one.account(), one, Whose.ACCOUNT, "", currency, null));
            groups.forEach((group, members) -> standings
                    .of(Buyer.together(NOBODY, group, members))
                    .forEach(one -> write(rows, group, one, Whose.GROUP, "", currency, written(members, ids))));
            known.baskets()
                    .forEach(basket -> basket.buyers(FAMILIES, LEAST_DAYS)
                            .forEach((family, buyer) -> standings
                                    .of(buyer)
                                    .forEach(one -> write(
                                            rows,
                                            one.account(),
                                            one,
                                            Whose.FAMILY,
                                            KeptSensitivity.storable(family),
                                            currency,
                                            null))));
        }
    }

    @Override
    @Transactional
    public void forget() {
        jdbc.update("delete from rhythm_row");
    }

    private static List<String> codes(List<Buyer> buyers) {
        return buyers.stream().map(Buyer::account).toList();
    }

    private static String written(List<Buyer> members, Map<String, AccountId> ids) {
        return members.stream()
                .map(member ->
                        Objects.requireNonNull(ids.get(member.account())).id().toString())
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void write(
            Copying rows,
            String account,
            Standing one,
            Whose whose,
            String family,
            String currency,
            @Nullable String members) {
        rows.row(
                account,
                whose,
                family,
                one.window().from(),
                one.window().lastDay(),
                one.season(),
                one.orders().low(),
                one.orders().mid(),
                one.orders().high(),
                one.came(),
                number(one.chance()),
                one.revenue().low(),
                one.revenue().mid(),
                one.revenue().high(),
                one.brought(),
                currency,
                members);
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
