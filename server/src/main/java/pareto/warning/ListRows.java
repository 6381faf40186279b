package pareto.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms.Listed;
import pareto.warning.Seen.Units;

/// Takes the list of a day over, with what was said of it and of the whole shop; and tells what people have
/// explained.
@Repository
@Transactional
class ListRows {

    private final JdbcClient jdbc;
    private final HindsightRows hindsight;
    private final ShopFallRows shop;
    private final SeenRows seen;
    private final Accounts directory;

    ListRows(JdbcClient jdbc, HindsightRows hindsight, ShopFallRows shop, SeenRows seen, Accounts directory) {
        this.jdbc = jdbc;
        this.hindsight = hindsight;
        this.shop = shop;
        this.seen = seen;
        this.directory = directory;
    }

    /// What has an explanation, as it counts for a list of this day. What is said today of older data was true
    /// then. What explains a range, a price or a move within a group explains nothing else.
    @Transactional(readOnly = true)
    Changes.Reasons explained(LocalDate today) {
        return new Changes.Reasons(
                explained(today, Kind.ORDER_MISSING, Kind.GROWING_GAPS, Kind.FALLING_VOLUME),
                explained(today, Kind.SHRINKING_RANGE),
                explained(today, Kind.PRICE_EROSION),
                explained(today, Kind.SHARE_MOVING));
    }

    private List<Explanation> explained(LocalDate today, Kind... kinds) {
        return jdbc.sql("""
                select a.code, w.window_from, w.explained_until from warning w join account a on a.id = w.account_id
                where w.explained_until >= ? and w.kind = any(?)
                """)
                .params(today.minusYears(1), Stream.of(kinds).map(Kind::name).toArray(String[]::new))
                .query((row, number) -> {
                    LocalDate from = row.getObject("window_from", LocalDate.class);
                    return new Explanation(
                            row.getString("code"),
                            from,
                            Optional.of(row.getObject("explained_until", LocalDate.class)),
                            from);
                })
                .list();
    }

    void take(Listed list, Map<String, AccountId> accounts) {
        hindsight.keep(list.hindsight());
        hindsight.keep(list.falseShare());
        shop.keep(list);
        List<Seen> all = Stream.concat(list.warnings().stream(), list.goodNews().stream())
                .flatMap(warning -> seen(list, warning, accounts).stream())
                .toList();
        seen.take(all, Looked.LEDGER, list.asOf());
    }

    /// Empty where an account it speaks of is not known here any more.
    private Optional<Seen> seen(Listed list, Warning warning, Map<String, AccountId> accounts) {
        AccountId account = accounts.get(warning.account());
        if (account == null) {
            return Optional.empty();
        }
        return warning.kind() == Kind.SHARE_MOVING
                ? units(list, warning, accounts).map(units -> Seen.of(list, warning, account, units))
                : Optional.of(Seen.of(list, warning, account, null));
    }

    /// All it is judged beside, and what they stand under: that units are of one group is told by that.
    private Optional<Units> units(Listed list, Warning warning, Map<String, AccountId> accounts) {
        List<String> codes = list.units().getOrDefault(warning.account(), List.of());
        if (!accounts.keySet().containsAll(codes)) {
            return Optional.empty();
        }
        List<AccountId> units = ids(codes, accounts);
        Stream<AccountId> above = units.stream()
                .flatMap(unit -> directory.above(unit, list.asOf()).stream())
                .map(Account::id);
        return Optional.of(new Units(
                Stream.concat(units.stream(), above)
                        .distinct()
                        .map(AccountId::id)
                        .toList(),
                ids(warning.named(), accounts).stream().map(AccountId::id).toList()));
    }

    private static List<AccountId> ids(List<String> codes, Map<String, AccountId> accounts) {
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(accounts.get(code)).stream())
                .toList();
    }
}
