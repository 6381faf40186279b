package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import pareto.analysis.rhythm.season.Buyers;

/// Five years of a shop of sixty accounts, drawn from a seed. Accounts 0 to 11 stand in four groups of three. Each has
/// its own interval, regularity, families and prices; prices rise every January, larger quantities are cheaper, and
/// every account agrees on prices of its own once a year. What is planted changes on 1 March of the last year.
final class SimulatedShop {

    static final LocalDate START = LocalDate.of(2020, 1, 1);
    static final LocalDate CHANGE = LocalDate.of(2024, 3, 1);
    static final LocalDate END = LocalDate.of(2025, 1, 1);
    static final int ACCOUNTS = 60;
    private static final int IN_GROUPS = 12;
    private static final int GROUP = 3;
    private static final int FAMILIES = 14;

    /// What is otherwise since the change.
    static final class Planted {
        final Map<Integer, Integer> droppedFamilies = new HashMap<>();
        final Map<Integer, Double> pace = new HashMap<>();
        final Map<Integer, Double> size = new HashMap<>();
        /// What an account pays from a day on, as a share of what it would.
        final Map<Integer, ToDoubleFunction<LocalDate>> price = new HashMap<>();
        double everybody = 1;
        ToDoubleFunction<LocalDate> everybodysPrice = day -> 1;
        double cheaperByQuantity = 0.05;
        /// How far, on the logarithm, what an account agrees on for a year goes up and down.
        double agreed = 0.02;
        /// How far the price of a single line does.
        double noise = 0.015;
    }

    private record Bought(String family, int day, double quantity, double price) {}

    private final SplittableRandom random;
    private final Planted planted;
    private final Map<String, List<Bought>> bought = new TreeMap<>();
    private final Map<String, String> groups = new HashMap<>();

    SimulatedShop(long seed, Planted planted) {
        this.random = new SplittableRandom(seed);
        this.planted = planted;
        for (int account = 0; account < ACCOUNTS; account++) {
            if (account < IN_GROUPS) {
                groups.put(code(account), "G" + account / GROUP);
            }
            order(account);
        }
    }

    static String code(int account) {
        return "K" + (10 + account);
    }

    private void order(int account) {
        double gap = Math.exp(Math.log(6) + random.nextDouble() * Math.log(5));
        int regularity = 1 + random.nextInt(6);
        double[] with = new double[FAMILIES];
        double[] level = new double[FAMILIES];
        for (int i = 0; i < FAMILIES; i++) {
            with[i] = random.nextDouble() < 0.5 ? 0.1 + 0.8 * random.nextDouble() : 0;
            level[i] = 80 + 40 * random.nextDouble();
        }
        with[0] = Math.max(with[0], 0.5);
        int dropped = planted.droppedFamilies.getOrDefault(account, 0);
        var agreed = new TreeMap<Integer, Double>();
        for (int year = START.getYear(); year <= END.getYear(); year++) {
            agreed.put(year, planted.agreed * gauss());
        }
        double at = START.toEpochDay() + gap * random.nextDouble();
        while (at < END.toEpochDay()) {
            var day = LocalDate.ofEpochDay((long) at);
            boolean changed = !day.isBefore(CHANGE);
            double price =
                    Math.pow(1.03, day.getYear() - START.getYear()) * Math.exp(agreed.getOrDefault(day.getYear(), 0.0));
            price *= planted.price.getOrDefault(account, any -> 1).applyAsDouble(day)
                    * planted.everybodysPrice.applyAsDouble(day);
            basket(
                    code(account),
                    day,
                    with,
                    level,
                    changed ? dropped : 0,
                    price,
                    changed ? planted.size.getOrDefault(account, 1.0) : 1);
            double pace = changed ? planted.pace.getOrDefault(account, 1.0) * planted.everybody : 1;
            at += gap(gap / pace / season(day), regularity);
        }
    }

    private static double season(LocalDate day) {
        return 1 + 0.25 * Math.sin(2 * Math.PI * day.getDayOfYear() / 365.25);
    }

    private void basket(
            String account, LocalDate day, double[] with, double[] level, int dropped, double price, double size) {
        int left = dropped;
        for (int i = 0; i < FAMILIES; i++) {
            if (with[i] >= 0.35 && left > 0) {
                left--;
            } else if (random.nextDouble() < with[i]) {
                double quantity = Math.exp(1.5 + 0.5 * gauss()) * size;
                double paid = level[i]
                        * price
                        * Math.exp(planted.noise * gauss() - planted.cheaperByQuantity * Math.log(quantity));
                bought.computeIfAbsent(account, any -> new ArrayList<>())
                        .add(new Bought("P" + (10 + i), (int) day.toEpochDay(), quantity, paid));
            }
        }
    }

    private double gap(double mean, int regularity) {
        double sum = 0;
        for (int i = 0; i < regularity; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return Math.max(1, mean * sum / regularity);
    }

    private double gauss() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /// Prices of what was bought; every family is one product.
    List<Priced> prices() {
        var prices = new Prices(groups);
        bought.forEach((account, lines) -> {
            var months = new TreeMap<String, TreeMap<Integer, List<Bought>>>();
            lines.forEach(line -> months.computeIfAbsent(line.family, any -> new TreeMap<>())
                    .computeIfAbsent(Prices.month(LocalDate.ofEpochDay(line.day)), any -> new ArrayList<>())
                    .add(line));
            months.forEach((family, all) -> all.forEach((month, of) -> prices.bought(
                    account,
                    "all",
                    family,
                    month,
                    mean(of, line -> Math.log(line.price)),
                    mean(of, line -> Math.log(line.quantity)),
                    of.size() * mean(of, line -> line.quantity * line.price))));
        });
        return prices.all();
    }

    private static double mean(List<Bought> lines, ToDoubleFunction<Bought> value) {
        return lines.stream().mapToDouble(value).average().orElseThrow();
    }

    Changes.Known known() {
        var buyers = new Buyers(groups);
        var baskets = new Baskets(groups);
        bought.forEach((account, lines) -> {
            var days = new TreeMap<Integer, Double>();
            var families = new TreeMap<String, TreeMap<Integer, Double>>();
            for (var line : lines) {
                double amount = line.quantity * line.price;
                days.merge(line.day, amount, Double::sum);
                families.computeIfAbsent(line.family, any -> new TreeMap<>()).merge(line.day, amount, Double::sum);
            }
            days.forEach((day, amount) -> buyers.day(account, day, amount));
            families.forEach((family, on) -> on.forEach((day, amount) -> baskets.bought(account, family, day, amount)));
        });
        return new Changes.Known(buyers.all(), baskets.all(), prices(), Changes.Reasons.NONE);
    }
}
