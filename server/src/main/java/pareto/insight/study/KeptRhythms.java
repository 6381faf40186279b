package pareto.insight.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
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

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    KeptRhythms(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    @Transactional
    public void keep(Changes.Known known, Standings standings, String currency) {
        jdbc.update("delete from rhythm_row");
        LocalDate asOf = standings.asOf();
        try (Copying rows = new Copying(jdbc, accounts, "as_of", asOf, "rhythm_row", COLUMNS)) {
            standings.ofAccounts().forEach(one -> write(rows, one, RhythmRows.Whose.ACCOUNT, "", currency, null));
            known.groups(asOf).forEach((group, members) -> {
                if (members.size() <= UNITS) {
                    String ids = ids(members);
                    standings
                            .of(Buyer.together(group, group, members))
                            .forEach(one -> write(rows, one, RhythmRows.Whose.GROUP, "", currency, ids));
                }
            });
            known.baskets()
                    .forEach(basket -> basket.buyers(FAMILIES, LEAST_DAYS)
                            .forEach((family, buyer) -> standings
                                    .of(buyer)
                                    .forEach(one -> write(
                                            rows,
                                            one,
                                            RhythmRows.Whose.FAMILY,
                                            KeptSensitivity.storable(family),
                                            currency,
                                            null))));
        }
    }

    private String ids(List<Buyer> members) {
        Map<String, AccountId> ids =
                accounts.ids(members.stream().map(Buyer::account).toList());
        return ids.values().stream()
                .map(AccountId::id)
                .map(UUID::toString)
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void write(
            Copying rows,
            Standing one,
            RhythmRows.Whose whose,
            String family,
            String currency,
            @Nullable String members) {
        rows.row(
                one.account(),
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
