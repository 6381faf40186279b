package pareto.analysis.lifetime;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The order book of customers who buy as BG/NBD says and spend as Gamma-Gamma says, first seen 52 to 104 weeks before
/// its last day: CSV of three columns, days ascending as in an export. The same settings give the same bytes.
public final class RepeatBuyers {

    public static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final int LONGEST = 728;
    private static final int ACCOUNT_BITS = 24;
    private static final int CENT_BITS = 29;

    private final int customers;
    private final Draws draws;

    public RepeatBuyers(int customers, long seed) {
        if (customers >= 1 << ACCOUNT_BITS) {
            throw new IllegalArgumentException("At most " + (1 << ACCOUNT_BITS) + " customers have a number.");
        }
        this.customers = customers;
        this.draws = new Draws(new SplittableRandom(seed));
    }

    /// Writes the file, replacing one that is there.
    ///
    /// @return how many orders were written
    public int write(Path file) throws IOException {
        var days = IntStream.rangeClosed(0, LONGEST)
                .mapToObj(day -> LAST_DAY.minusDays(LONGEST - day).toString())
                .toArray(String[]::new);
        var orders = orders();
        try (var out = Files.newBufferedWriter(file)) {
            out.write("account,date,amount\n");
            for (long order : orders) {
                line(order, days, out);
            }
        }
        return orders.length;
    }

    private static void line(long order, String[] days, BufferedWriter out) throws IOException {
        long account = order >>> CENT_BITS & (1 << ACCOUNT_BITS) - 1;
        long cents = order & (1L << CENT_BITS) - 1;
        out.write('C');
        out.write(Long.toString((1 << ACCOUNT_BITS) + account));
        out.write(',');
        out.write(days[(int) (order >>> CENT_BITS + ACCOUNT_BITS)]);
        out.write(',');
        out.write(Long.toString(cents / 100));
        out.write(cents % 100 < 10 ? ".0" : ".");
        out.write(Long.toString(cents % 100));
        out.write('\n');
    }

    /// Day, account and cents in one number each, so that they sort by day.
    private long[] orders() {
        var orders = LongStream.builder();
        for (int account = 0; account < customers; account++) {
            buy(account, orders);
        }
        return orders.build().sorted().toArray();
    }

    private void buy(long account, LongStream.Builder orders) {
        int first = (int) (draws.uniform() * (LONGEST / 2 + 1));
        double rate = draws.gamma(1) / (12 * Cells.WEEK);
        double leaves = draws.beta(0.45, 2.6);
        double spendRate = draws.gamma(3.74) / 154.4;
        double day = first;
        boolean there = true;
        for (boolean repeat = false; there && day <= LONGEST; repeat = true) {
            long cents = Math.clamp(Math.round(draws.gamma(6.25) / spendRate * 100), 1, (1 << CENT_BITS) - 1);
            orders.add(((long) day << ACCOUNT_BITS | account) << CENT_BITS | cents);
            there = !repeat || draws.uniform() >= leaves;
            day += draws.gamma(1) / rate;
        }
    }
}
