package pareto.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/// An order file of five years in which every account bought something: one in a hundred 60 lines, one in ten 20, all
/// others four; one in eleven has stopped on some day. Every ninth buys most through one agent, others through
/// smaller ones. Amounts come from list prices that rise by 3 % a year, quantities from the size of the account.
final class MadeUpHistory {

    /// The agent of one account in nine.
    static final String LARGEST_AGENT = "恒通代理";

    static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 25);

    private static final String HEADER = "客户编码,客户名称,订单号,下单日期,品类,品名,数量,金额,成本,代理商,币种\n";
    private static final String[] FAMILIES = {"光缆", "交换机", "电源", "机柜", "服务", "连接器", "天线", "线缆"};
    private static final String[] PRODUCTS = {"一型", "二型", "三型", "四型", "五型"};
    private static final int AGENT_EVERY = 9;
    private static final int STOPPED_EVERY = 11;
    private static final int YEAR = 365;

    private final int accounts;
    private final StringBuilder line = new StringBuilder();

    MadeUpHistory(int accounts) {
        this.accounts = accounts;
    }

    void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
            for (int number = 1; number <= accounts; number++) {
                Random random = new Random(number);
                String account = account(number);
                int until = number % STOPPED_EVERY == 0 ? YEAR + random.nextInt(days - YEAR) : days;
                for (int left = lines(number); left > 0; left--) {
                    out.append(line(number, account, left, FIRST.plusDays(random.nextInt(until)), random));
                }
            }
        }
    }

    /// What some accounts order on one day.
    void writeDay(Path file, LocalDate day, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            Random random = new Random(day.toEpochDay());
            for (int left = lines; left > 0; left--) {
                int number = 1 + random.nextInt(accounts);
                out.append(line(number, account(number), left, day, random));
            }
        }
    }

    private int lines(int number) {
        return number <= accounts / 100 ? 60 : number <= accounts / 10 ? 20 : 4;
    }

    private static String account(int number) {
        var account = MadeUpAccounts.at(number);
        return account.code() + "," + account.name();
    }

    private CharSequence line(int number, String account, int order, LocalDate day, Random random) {
        int family = random.nextInt(2) == 0 ? number % FAMILIES.length : random.nextInt(FAMILIES.length);
        int product = random.nextInt(PRODUCTS.length);
        int quantity = (int) Math.max(1, Math.round(quantity(number) * (0.5 + random.nextDouble())));
        double list = (20 + 15 * family + 40 * product) * Math.pow(1.03, day.getYear() - FIRST.getYear());
        long cents = Math.round(quantity * list * (0.9 + 0.02 * random.nextInt(6)) * 100);
        line.setLength(0);
        line.append(account)
                .append(",S")
                .append(number)
                .append('-')
                .append(day.toEpochDay())
                .append('-');
        line.append(order)
                .append(',')
                .append(day)
                .append(',')
                .append(FAMILIES[family])
                .append(',');
        line.append(FAMILIES[family])
                .append(PRODUCTS[product])
                .append(',')
                .append(quantity)
                .append(',');
        money(cents).append(',');
        money(cents * 7 / 10).append(',');
        return line.append(agent(number, random)).append(",CNY\n");
    }

    /// Few buy most.
    private static double quantity(int number) {
        return 1 + 20_000 / Math.pow(number, 0.7);
    }

    private StringBuilder money(long cents) {
        return line.append(cents / 100).append('.').append(cents / 10 % 10).append(cents % 10);
    }

    private static String agent(int number, Random random) {
        boolean through = random.nextInt(5) > 0;
        if (number % AGENT_EVERY == 0) {
            return through ? LARGEST_AGENT : "";
        }
        return through && number % AGENT_EVERY == 1 ? "代理" + number % 40 : "";
    }
}
