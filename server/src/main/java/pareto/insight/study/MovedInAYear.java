package pareto.insight.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.development.FamilyChange;
import pareto.insight.MovedFacts;

/// What has moved at an account, by the study of how accounts develop.
@Component
@Transactional(readOnly = true)
class MovedInAYear implements MovedFacts {

    /// Below this share of the year before, prices and mix are not worth a word.
    private static final BigDecimal WORTH_A_WORD = new BigDecimal("0.02");

    private static final int NAMED = 3;

    private final Scopes scopes;
    private final DevelopmentRows rows;
    private final JdbcClient jdbc;

    MovedInAYear(Scopes scopes, DevelopmentRows rows, JdbcClient jdbc) {
        this.scopes = scopes;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Moved> of(AccountId account) {
        return scopes.of("development", account, false)
                .filter(scope -> scope.basis().yearBeforeKnown())
                .flatMap(scope -> of(account, scope));
    }

    private Optional<Moved> of(AccountId account, Scope scope) {
        DevelopmentRows.Sum sum = rows.sum(scope);
        List<FamilyChange> families =
                rows.families(scope, sum.accounts()).map(KeptFamilies::largest).orElse(List.of());
        return sum.accounts() == 0
                ? Optional.empty()
                : Optional.of(new Moved(
                        scope.basis().window(),
                        scope.currency(),
                        sum.before(),
                        sum.revenue(),
                        worth(sum.parts().price(), sum.before()),
                        worth(sum.parts().mix(), sum.before()),
                        only(families, FamilyChange::before, FamilyChange::revenue),
                        only(families, FamilyChange::revenue, FamilyChange::before),
                        sum.revenue().compareTo(sum.before()) < 0 ? sisters(account, scope) : List.of(),
                        scope.asGroup(false)));
    }

    private static @Nullable BigDecimal worth(BigDecimal amount, BigDecimal before) {
        BigDecimal share = Part.of(amount.abs(), before);
        return share != null && share.compareTo(WORTH_A_WORD) >= 0 ? amount : null;
    }

    /// Families with revenue in one year and none in the other; what has no name says nothing.
    private static List<Family> only(
            List<FamilyChange> families,
            Function<FamilyChange, BigDecimal> year,
            Function<FamilyChange, BigDecimal> other) {
        return families.stream()
                .filter(family -> !family.name().isEmpty()
                        && year.apply(family).signum() > 0
                        && other.apply(family).signum() == 0)
                .limit(NAMED)
                .map(family -> new Family(family.name(), year.apply(family)))
                .toList();
    }

    private List<Sister> sisters(AccountId account, Scope scope) {
        return jdbc.sql("""
                select a.id, a.code, a.name, d.change
                from fact_group_parent own
                join fact_group_parent p on p.parent_id = own.parent_id and p.account_id <> own.account_id
                join development_row d on d.account_id = p.account_id and d.analysis_id = :analysis
                join account a on a.id = p.account_id
                where own.account_id = :account and own.from_day <= :day and own.to_day > :day
                    and p.from_day <= :day and p.to_day > :day and d.change > 0
                order by d.change desc, a.code limit :most
                """)
                .params(Map.of(
                        "analysis", scope.analysis().id(),
                        "account", account.id(),
                        "day", scope.basis().asOf(),
                        "most", NAMED))
                .query((row, number) -> new Sister(
                        new Account(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        row.getBigDecimal("change")))
                .list();
    }
}
