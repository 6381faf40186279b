package pareto.analysis.ledger.recognition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Relations between columns of the sample that give away what they are.
final class Measures {

    /// Three columns of which two multiply to the third.
    record Product(Profile quantity, Profile price, Profile amount) {}

    private static final double ENOUGH = 0.9;
    private static final List<String> ORGANISATIONS = Resources.rows(Measures.class, "organisations.txt").stream()
            .map(row -> row[0].replace('_', ' '))
            .toList();

    private Measures() {}

    /// The columns with quantity × price = amount on nearly every line, or null.
    static @Nullable Product product(List<Profile> numbers) {
        for (Profile amount : numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                for (int j = i + 1; j < numbers.size(); j++) {
                    Profile a = numbers.get(i);
                    Profile b = numbers.get(j);
                    if (a == amount || b == amount || !multiply(a, b, amount)) continue;
                    boolean first = a.integers >= b.integers;
                    return new Product(first ? a : b, first ? b : a, amount);
                }
            }
        }
        return null;
    }

    /// Whether the column is the same for each product while a quantity beside it varies.
    static boolean isPriceOf(Profile price, Profile product, List<Profile> numbers) {
        if (product == price || product.isMeasure() || product.distinct < 3 || product.repeats() < 0.1) return false;
        if (product.mostly(product.dates) || price.distinct < 3) return false;
        return product.determines(price) > 0.75
                && price.determines(product) < 0.9
                && quantity(numbers, price)
                        .filter(q -> product.determines(q) < 0.75)
                        .isPresent();
    }

    /// The column of small whole numbers beside an amount or price.
    static Optional<Profile> quantity(List<Profile> numbers, Profile besides) {
        return numbers.stream()
                .filter(p -> p != besides && p.mostly(p.integers) && p.distinct > 1 && !p.isContiguous())
                .reduce((a, b) -> b);
    }

    /// How much more often neighbours are equal than chance would have it.
    static double adjacency(Profile p) {
        int equal = 0;
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < p.cells.length; i++) {
            counts.merge(p.cells[i], 1, Integer::sum);
            if (i > 0 && p.cells[i].equals(p.cells[i - 1])) equal++;
        }
        double n = p.cells.length;
        double chance =
                counts.values().stream().mapToDouble(c -> (c / n) * (c / n)).sum();
        return (equal / n - chance) * Math.log(1 + p.distinct);
    }

    /// Share of cells that carry a word only organisations carry.
    static double organisations(Profile p) {
        long named = Arrays.stream(p.cells)
                .filter(cell -> ORGANISATIONS.stream().anyMatch(cell.toLowerCase(Locale.ROOT)::contains))
                .count();
        return named / (double) Math.max(1, p.filled);
    }

    /// Share of lines whose pair of values came before.
    static double pairsRepeat(Profile a, Profile b) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < a.cells.length; i++) pairs.add(a.cells[i] + '\n' + b.cells[i]);
        return 1 - pairs.size() / (double) Math.max(1, a.cells.length);
    }

    /// Whether the numbers start at 1 and go up by one inside each order.
    static boolean countsWithin(Profile p, Profile order) {
        if (!p.mostly(p.integers) || p.distinct < 2) return false;
        int right = 0;
        long last = 0;
        for (int i = 0; i < p.cells.length; i++) {
            long value = p.value(i) / 10_000;
            boolean begins = i == 0 || !order.cells[i].equals(order.cells[i - 1]);
            if (value == (begins ? 1 : last + 1)) right++;
            last = value;
        }
        return right >= ENOUGH * p.cells.length;
    }

    private static boolean multiply(Profile a, Profile b, Profile product) {
        int compared = 0;
        int right = 0;
        int telling = 0;
        for (int i = 0; i < a.cells.length; i++) {
            long x = a.value(i);
            long y = b.value(i);
            long z = product.value(i);
            if (!Decimals.isNumber(x) || !Decimals.isNumber(y) || !Decimals.isNumber(z)) continue;
            compared++;
            if (Math.abs(Decimals.multiply(x, y) - z) <= 100 + Math.abs(z) / 1000) right++;
            if (x != 10_000 && y != 10_000 && z != 0) telling++;
        }
        return compared > 2 && right >= ENOUGH * compared && telling * 10 >= compared;
    }
}
