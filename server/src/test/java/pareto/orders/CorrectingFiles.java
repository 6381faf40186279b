package pareto.orders;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Order files of which each corrects half of the one before, and in plain Java what a server has to hold after
/// importing and undoing them.
final class CorrectingFiles {

    private static final int ORDERS = 2_000;
    private static final int LINES_OF_AN_ORDER = 2;
    private static final int ACCOUNTS = 40;

    private final RandomGenerator random;
    private final Map<String, Map<String, Long>> written = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> counting = new LinkedHashMap<>();

    CorrectingFiles(RandomGenerator random) {
        this.random = random;
    }

    /// Writes the next file.
    ///
    /// @return its name
    String write() {
        int number = written.size() + 1;
        var lines = new LinkedHashMap<String, Long>();
        for (int order = number * ORDERS / 2; order < number * ORDERS / 2 + ORDERS; order++) {
            for (int line = 1; line <= LINES_OF_AN_ORDER; line++) {
                lines.put(order + "|" + line, 1L + random.nextInt(100_000));
            }
        }
        String name = "orders-" + number + ".csv";
        written.put(name, lines);
        return name;
    }

    String content(String file) {
        var text = new StringBuilder("account,order,line,date,amount,currency\n");
        linesOf(file).forEach((line, amount) -> {
            int order = Integer.parseInt(line.substring(0, line.indexOf('|')));
            text.append("%s,SO%s,%s,%s,%d.25,CNY\n"
                    .formatted(account(line), order, line.substring(line.indexOf('|') + 1), day(order), amount));
        });
        return text.toString();
    }

    void imported(String file) {
        counting.put(file, linesOf(file));
    }

    void undone(String file) {
        counting.remove(file);
    }

    int inForce() {
        return counting.size();
    }

    /// A file that counts, drawn.
    String anyInForce() {
        return counting.keySet().stream()
                .skip(random.nextInt(counting.size()))
                .findFirst()
                .orElseThrow();
    }

    /// Every line that counts, with the file it comes from.
    Set<String> lines() {
        var lines = new TreeSet<String>();
        standing().forEach((line, file) -> lines.add("SO" + line + "|" + amount(file, line) + ".2500|" + file));
        return lines;
    }

    /// Revenue per account.
    Map<String, String> revenue() {
        var cents = new TreeMap<String, Long>();
        standing().forEach((line, file) -> cents.merge(account(line), amount(file, line) * 100 + 25, Long::sum));
        var revenue = new TreeMap<String, String>();
        cents.forEach((account, sum) -> revenue.put(account, "%d.%02d00".formatted(sum / 100, sum % 100)));
        return revenue;
    }

    /// The latest file that has a line, for each of them.
    private Map<String, String> standing() {
        var standing = new LinkedHashMap<String, String>();
        counting.forEach((file, lines) -> lines.keySet().forEach(line -> standing.put(line, file)));
        return standing;
    }

    private Map<String, Long> linesOf(String file) {
        return requireNonNull(written.get(file));
    }

    private long amount(String file, String line) {
        return requireNonNull(linesOf(file).get(line));
    }

    private static String account(String line) {
        return "K" + Integer.parseInt(line.substring(0, line.indexOf('|'))) % ACCOUNTS;
    }

    private static LocalDate day(int order) {
        return LocalDate.of(2026, 1, 1).plusDays(order % 90);
    }
}
