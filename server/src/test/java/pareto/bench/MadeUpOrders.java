package pareto.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/// An order file in which every account bought something in two years, few of them most.
final class MadeUpOrders {

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
    private static final int DAYS = 729;
    private static final String[] FAMILIES = {"光缆", "交换机", "电源", "机柜", "服务"};

    private MadeUpOrders() {}

    static void write(Path file, int accounts) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("客户编码,客户名称,订单号,下单日期,品类,品名,数量,金额,成本\n");
            for (int number = 1; number <= accounts; number++) {
                lines(out, number, accounts);
            }
        }
    }

    private static void lines(BufferedWriter out, int number, int accounts) throws IOException {
        Random random = new Random(number);
        String account = "C%07d,%s".formatted(number, MadeUpAccounts.at(number).name());
        int lines = number <= accounts / 100 ? 50 : number <= accounts / 10 ? 5 : 1;
        double yearly = 50_000_000 / Math.pow(number, 0.9);
        for (int line = 0; line < lines; line++) {
            String family = FAMILIES[random.nextInt(FAMILIES.length)];
            long cents = Math.max(100, Math.round(yearly / lines * (0.5 + random.nextDouble()) * 100));
            out.write("%s,S%d-%d,%s,%s,%s一型,%d,%d.%02d,%d\n"
                    .formatted(
                            account,
                            number,
                            line,
                            FIRST.plusDays(random.nextInt(DAYS)),
                            family,
                            family,
                            1 + random.nextInt(20),
                            cents / 100,
                            cents % 100,
                            cents * 7 / 1_000));
        }
    }
}
