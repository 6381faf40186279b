package pareto.analysis.rhythm.season;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.rhythm.change.Baskets;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.change.Priced;
import pareto.analysis.rhythm.change.Prices;
import pareto.testing.ReferenceData;

/// A generated ledger whose truth is known; the engine sees orders, groups and records only.
public record World(String name) {

    Watch watch(double bound) throws Exception {
        return new Watch(buyers(), explanations(), bound);
    }

    private Map<String, String> groups() throws Exception {
        var groups = new HashMap<String, String>();
        for (var row : rows("accounts.csv")) {
            if (!row[1].isEmpty()) {
                groups.put(row[0], row[1]);
            }
        }
        return groups;
    }

    /// What is known of all accounts.
    public Changes.Known known() throws Exception {
        var baskets = new Baskets(groups());
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var days =
                        statement.executeQuery("select account, product_family, date - date '1970-01-01', sum(amount)"
                                + " from read_csv('"
                                + ReferenceData.path("vectors/planted/" + name + "/order_lines.csv.gz")
                                + "') where quantity > 0 group by all order by 1, 2, 3")) {
            while (days.next()) {
                baskets.bought(days.getString(1), days.getString(2), days.getInt(3), days.getDouble(4));
            }
        }
        return new Changes.Known(buyers(), baskets.all(), prices(), Changes.Reasons.silent(explanations()));
    }

    /// Prices of all accounts; the ledgers name families and no products, so that each family is one product here.
    public List<Priced> prices() throws Exception {
        var prices = new Prices(groups());
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var months = statement.executeQuery("select account, product_family, 12 * year(date) + month(date) - 1,"
                        + " avg(ln(amount / quantity)), avg(ln(quantity)), sum(amount) from read_csv('"
                        + ReferenceData.path("vectors/planted/" + name + "/order_lines.csv.gz")
                        + "') where quantity > 0 and amount > 0 group by all order by 1, 2, 3")) {
            while (months.next()) {
                prices.bought(
                        months.getString(1),
                        months.getString(2),
                        months.getString(2),
                        months.getInt(3),
                        months.getDouble(4),
                        months.getDouble(5),
                        months.getDouble(6));
            }
        }
        return prices.all();
    }

    private List<Buyer> buyers() throws Exception {
        var buyers = new Buyers(groups());
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var days =
                        statement.executeQuery("select account, date - date '1970-01-01', sum(amount) from read_csv('"
                                + ReferenceData.path("vectors/planted/" + name + "/order_lines.csv.gz")
                                + "') group by account, date having sum(quantity) > 0 order by account, date")) {
            while (days.next()) {
                buyers.day(days.getString(1), days.getInt(2), days.getDouble(3));
            }
        }
        return buyers.all();
    }

    private List<Explanation> explanations() throws Exception {
        var explanations = new ArrayList<Explanation>();
        for (var row : rows("records.csv")) {
            explanations.add(new Explanation(
                    row[0],
                    LocalDate.parse(row[2]),
                    row[3].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(row[3])),
                    LocalDate.parse(row[4])));
        }
        return explanations;
    }

    /// Accounts of the truth for which column `kind` and column `change` hold these.
    List<String> accounts(String kind, String change) throws Exception {
        return rows("truth.csv").stream()
                .filter(row -> row[1].equals(kind) && row[2].equals(change))
                .map(row -> row[0])
                .toList();
    }

    /// Day of the planted change of each account that has one of this kind.
    public Map<String, LocalDate> changes(String change) throws Exception {
        var days = new HashMap<String, LocalDate>();
        for (var row : rows("truth.csv")) {
            if (row[2].equals(change)) {
                days.put(row[0], row[3].isEmpty() ? LocalDate.MIN : LocalDate.parse(row[3]));
            }
        }
        return days;
    }

    /// Account and last day of the first missed window, of the stops of sound accounts: hit rate at least 0.95
    /// and at least four years of seasons before.
    List<String[]> soundStops() throws Exception {
        var sound = new HashSet<String>();
        for (var row : rows("truth.csv")) {
            int perYear = row[1].equals("seasonal2") ? 2 : 1;
            if (row[2].equals("stop")
                    && row[1].startsWith("seasonal")
                    && Double.parseDouble(row[7]) >= 0.95
                    && Integer.parseInt(row[6]) / perYear >= 4) {
                sound.add(row[0]);
            }
        }
        return rows("windows.csv").stream()
                .filter(row -> row[8].equals("1") && sound.contains(row[0]))
                .map(row -> new String[] {row[0], row[5]})
                .toList();
    }

    private List<String[]> rows(String file) throws Exception {
        return Files.readAllLines(ReferenceData.path("vectors/planted/" + name + "/" + file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
