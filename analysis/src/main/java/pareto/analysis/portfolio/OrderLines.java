package pareto.analysis.portfolio;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which lines count, and as what: the Parquet files of a ledger or of staged files, and how they are to be seen.
///
/// @param files Parquet files of the lines shape; all their lines are seen as one history
/// @param returns whether returns are deducted or left out
/// @param currency the one currency of all figures, ISO 4217
/// @param rates dated rates for lines in other currencies
/// @param groups account code → group code; an account without entry stands for itself. Empty: figures per account
/// @param leftOut codes of accounts that do not count at all, such as related companies
public record OrderLines(
        List<Path> files,
        Returns returns,
        String currency,
        List<Rate> rates,
        Map<String, String> groups,
        Set<String> leftOut) {

    public OrderLines {
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "'" + currency + "' is no currency; three capital letters are, as in CNY.");
        }
        files = List.copyOf(files);
        rates = List.copyOf(rates);
        groups = Map.copyOf(groups);
        leftOut = Set.copyOf(leftOut);
    }

    public static OrderLines of(List<Path> files, Returns returns, String currency) {
        return new OrderLines(files, returns, currency, List.of(), Map.of(), Set.of());
    }

    public OrderLines withRates(List<Rate> dated) {
        return new OrderLines(files, returns, currency, dated, groups, leftOut);
    }

    public OrderLines withGroups(Map<String, String> accountToGroup) {
        return new OrderLines(files, returns, currency, rates, accountToGroup, leftOut);
    }

    public OrderLines without(Set<String> accounts) {
        return new OrderLines(files, returns, currency, rates, groups, accounts);
    }
}
