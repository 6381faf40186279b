package pareto.analysis.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/// Order lines in any number, to measure with: CSV of nine columns, days ascending as in an export, a few accounts
/// with most of the lines. The same settings give the same bytes.
///
/// @param lines lines to write, without the header
/// @param accounts how many accounts there are to draw from
/// @param seed of everything drawn
/// @param from first order day
/// @param until last order day
public record GeneratedOrders(long lines, int accounts, long seed, LocalDate from, LocalDate until) {

    private static final String HEADER = "account,order,line,date,product,family,quantity,price,amount\n";
    private static final int LARGEST_ORDER = 6;
    private static final int PRODUCTS = 500;
    private static final int FAMILIES = 12;

    /// Arguments: file, lines, accounts, seed, and the first and last day where they are not 2021 to 2025.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4 && arguments.length != 6) {
            System.err.println("Usage: FILE LINES ACCOUNTS SEED [FIRST-DAY LAST-DAY]");
            System.exit(2);
        }
        boolean days = arguments.length == 6;
        new GeneratedOrders(
                        Long.parseLong(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Long.parseLong(arguments[3]),
                        LocalDate.parse(days ? arguments[4] : "2021-01-01"),
                        LocalDate.parse(days ? arguments[5] : "2025-12-31"))
                .write(Path.of(arguments[0]));
    }

    /// Writes the file, replacing one that is there.
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            write(new LineBuffer(out));
        }
    }

    private void write(LineBuffer line) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        long written = 0;
        for (long order = 1; written < lines; order++) {
            String day = from.plusDays(written * days / lines).toString();
            long account = account(random);
            long size = Math.min(1 + random.nextInt(LARGEST_ORDER), lines - written);
            for (int number = 1; number <= size; number++) {
                line.text("A")
                        .number(100_000_000L + account)
                        .comma()
                        .text("SO")
                        .number(order)
                        .comma();
                line.number(number).comma().text(day).comma();
                goods(line, random);
            }
            written += size;
        }
    }

    /// The fourth power of an even draw: a fifth of the accounts takes two thirds of the orders.
    private long account(SplittableRandom random) {
        double even = random.nextDouble();
        return (long) (even * even * even * even * accounts);
    }

    /// One line in fifty is a return.
    private static void goods(LineBuffer line, SplittableRandom random) throws IOException {
        int product = random.nextInt(PRODUCTS);
        long quantity = 1 + random.nextInt(40);
        long price = 150 + product * 97L + random.nextInt(1000);
        if (random.nextInt(50) == 0) {
            quantity = -quantity;
        }
        line.text("P")
                .number(1000 + product)
                .comma()
                .text("family ")
                .number(product % FAMILIES)
                .comma();
        line.number(quantity)
                .comma()
                .hundredths(price)
                .comma()
                .hundredths(quantity * price)
                .end();
    }
}
