package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.analysis.ledger.Progress;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.portfolio.Windows;
import pareto.values.Period;

/// Random orders of two dozen accounts in a bit more than two years.
final class GroupOrders {

    private static final int ACCOUNTS = 24;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 800;

    static final LocalDate LAST = FIRST.plusDays(DAYS);

    private record Order(String account, LocalDate day, BigDecimal amount) {}

    private final List<Order> orders = new ArrayList<>();

    GroupOrders(long seed) {
        Random random = new Random(seed);
        for (int number = 0; number < ACCOUNTS * 12; number++) {
            orders.add(new Order(code(random), day(random), BigDecimal.valueOf(random.nextInt(1_000_000) - 50_000, 2)));
        }
    }

    static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < ACCOUNTS; number++) {
            codes.add("G%02d".formatted(number));
        }
        return codes;
    }

    static String code(Random random) {
        return "G%02d".formatted(random.nextInt(ACCOUNTS));
    }

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /// Takes them into the ledger.
    void take(Ledger ledger, Accounts accounts, Path folder) {
        accounts.ensure(codes().stream()
                .map(code -> new FoundAccount(code, "公司" + code, null))
                .toList());
        try {
            Path file = Files.writeString(folder.resolve("orders.csv"), csv());
            var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
            var request = StageRequest.of(file, mapping, Files.createDirectory(folder.resolve("staged")), LAST);
            var report = Staging.stage(request, Progress.SILENT);
            ledger.append(
                    new BatchId(UuidCreator.getTimeOrderedEpoch()),
                    UUID.randomUUID().toString(),
                    report.contentHash(),
                    request.lines(),
                    Mode.REPLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csv() {
        StringBuilder file = new StringBuilder("客户编码,客户名称,订单号,下单日期,品类,金额,币种\n");
        for (int number = 0; number < orders.size(); number++) {
            Order order = orders.get(number);
            file.append("%s,公司%s,O-%d,%s,连接,%s,CNY%n"
                    .formatted(order.account(), order.account(), number, order.day(), order.amount()));
        }
        return file.toString();
    }

    /// What these accounts bring in the twelve months up to a day.
    BigDecimal revenue(Collection<String> codes, LocalDate day) {
        Period window = Windows.rollingYear(day);
        return orders.stream()
                .filter(order -> codes.contains(order.account())
                        && !order.day().isBefore(window.from())
                        && order.day().isBefore(window.to()))
                .map(Order::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
