package pareto.insight.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import pareto.analysis.portfolio.Hold;

/// Orders of thirty accounts made up from a seed, some of them through four agents, some given back; and the plainest
/// reckoning of how concentrated they are.
///
/// @param lines of twelve months and of the year before
record RandomOrders(List<Line> lines) {

    static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    static final int AGENTS = 4;
    private static final int ACCOUNTS = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Line(int account, LocalDate day, BigDecimal amount, BigDecimal cost, String agent) {

        boolean inWindow() {
            return day.isAfter(LAST.minusYears(1));
        }

        String code() {
            return "C" + account;
        }
    }

    static RandomOrders of(long seed) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int account = random.nextInt(ACCOUNTS);
            boolean back = random.nextInt(7) == 0;
            BigDecimal amount =
                    BigDecimal.valueOf(1 + random.nextInt(random.nextInt(account + 2) == 0 ? 900 : 90_000), 2);
            lines.add(new Line(
                    account,
                    LAST.minusDays(random.nextInt(700)),
                    back ? amount.negate() : amount,
                    (back ? amount.negate() : amount).movePointLeft(1),
                    random.nextInt(3) == 0 ? "代理" + random.nextInt(AGENTS) : ""));
        }
        lines.add(new Line(0, LAST, BigDecimal.valueOf(5), new BigDecimal("0.5"), ""));
        return new RandomOrders(lines);
    }

    String file() {
        StringBuilder file = new StringBuilder("客户编码,客户名称,上级客户,订单号,下单日期,品类,数量,金额,成本,代理商,币种\n");
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            file.append("%s,客户%d,%s,O%d,%s,连接,%d,%s,%s,%s,CNY\n"
                    .formatted(
                            line.code(),
                            line.account(),
                            parent(line.account()),
                            at,
                            line.day(),
                            line.amount().signum(),
                            line.amount().toPlainString(),
                            line.cost().toPlainString(),
                            line.agent()));
        }
        return file.toString();
    }

    /// Every fifth account stands under the one before it.
    static String parent(int account) {
        return account % 5 == 1 ? "C" + (account - 1) : "";
    }

    BigDecimal revenue(Predicate<Line> which) {
        return sums(which).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<Integer, BigDecimal> sums(Predicate<Line> which) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        lines.stream()
                .filter(Line::inWindow)
                .filter(which)
                .forEach(line -> sums.merge(line.account(), line.amount(), BigDecimal::add));
        return sums;
    }

    /// Ranks the accounts of these lines alone.
    Hold ranked(Predicate<Line> which) {
        List<BigDecimal> amounts = sums(which).values().stream()
                .filter(amount -> amount.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        BigDecimal total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal cumulative = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        BigDecimal differences = BigDecimal.ZERO;
        long few = 0;
        for (int at = 0; at < amounts.size(); at++) {
            BigDecimal amount = amounts.get(at);
            if (cumulative.multiply(HUNDRED).compareTo(total.multiply(BigDecimal.valueOf(80))) < 0) {
                few++;
            }
            cumulative = cumulative.add(amount);
            if (at < Math.ceil(amounts.size() * 0.2 - 1e-9)) {
                top = cumulative;
            }
            squares = squares.add(amount.multiply(amount));
            for (BigDecimal other : amounts) {
                differences = differences.add(amount.subtract(other).abs());
            }
        }
        BigDecimal n = BigDecimal.valueOf(amounts.size());
        return new Hold(
                amounts.size(),
                total,
                share(top, total),
                few,
                share(squares.multiply(HUNDRED.pow(2)), total.pow(2)),
                share(differences, BigDecimal.TWO.multiply(n).multiply(total)));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 12, java.math.RoundingMode.HALF_EVEN);
    }
}
