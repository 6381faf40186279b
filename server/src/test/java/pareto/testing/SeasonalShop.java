package pareto.testing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import pareto.analysis.rhythm.season.Buyers;
import pareto.analysis.rhythm.season.Warning;
import pareto.analysis.rhythm.season.Watch;
import pareto.shell.format.Formats;

/// Six years of a shop like 徐先生's: four accounts that order in the first quarter only and bring most of the revenue,
/// and twelve that order all year round. In the seventh year 恒岳重工 does not come. The data end on 15 April.
public final class SeasonalShop {

    public static final String ABSENT = "恒岳重工";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 15);
    private static final int SEASON_DAYS = 75;
    private static final List<String> SEASONAL = List.of(ABSENT, "云帆零售", "北岭汽车", "华晟银行");

    private record Line(String account, LocalDate day, int amount) {}

    private final List<Line> lines = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(20_261_127);

    public SeasonalShop() {
        for (String account : SEASONAL) {
            for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
                if (!account.equals(ABSENT) || year < LAST.getYear()) {
                    season(account, year);
                }
            }
        }
        for (int number = 1; number <= 12; number++) {
            allYear("常客" + number, 20 + 2 * number);
        }
        lines.add(new Line("常客1", LAST, 4_000));
    }

    private void season(String account, int year) {
        for (int order = 5 + random.nextInt(3); order > 0; order--) {
            order(account, LocalDate.of(year, 1, 8).plusDays(random.nextInt(SEASON_DAYS)), 180_000);
        }
    }

    private void allYear(String account, int gap) {
        for (LocalDate day = FIRST.plusDays(random.nextInt(gap));
                day.isBefore(LAST);
                day = day.plusDays(gap / 2 + random.nextInt(gap))) {
            order(account, day, 4_000);
        }
    }

    private void order(String account, LocalDate day, int about) {
        LocalDate worked = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        lines.add(new Line(account, worked, about / 2 + random.nextInt(about)));
    }

    public Path in(Path folder) throws IOException {
        StringBuilder file = new StringBuilder("客户编码,客户名称,订单号,下单日期,品名,数量,金额,币种\n");
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            file.append("%s,%s,S%05d,%s,机柜,1,%d.00,CNY%n"
                    .formatted(line.account(), line.account(), at + 1, line.day(), line.amount()));
        }
        return Files.writeString(folder.resolve("shop-2020-2026.csv"), file);
    }

    /// What must be said of the account that did not come, reckoned from the lines of the file.
    public Warning expected() {
        Map<String, TreeMap<LocalDate, Integer>> days = new HashMap<>();
        lines.forEach(line -> days.computeIfAbsent(line.account(), account -> new TreeMap<>())
                .merge(line.day(), line.amount(), Integer::sum));
        Buyers buyers = new Buyers(Map.of());
        new TreeMap<>(days)
                .forEach((account, ordered) -> ordered.forEach(
                        (day, amount) -> buyers.day(account, Math.toIntExact(day.toEpochDay()), amount)));
        return new Watch(buyers.all(), List.of(), 0.2)
                .runs(List.of(LAST)).getFirst().warnings().stream()
                        .filter(warning -> warning.account().equals(ABSENT))
                        .findFirst()
                        .orElseThrow();
    }

    /// As pages and notices write it.
    public static String number(Formats formats, double value) {
        return formats.quantity(kept(value).setScale(1, RoundingMode.HALF_UP));
    }

    public static String money(Formats formats, double amount) {
        return formats.money(kept(amount), "CNY");
    }

    private static BigDecimal kept(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
