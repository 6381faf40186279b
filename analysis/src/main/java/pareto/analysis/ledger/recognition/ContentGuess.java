package pareto.analysis.ledger.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds columns by what is in them: dates look like dates, quantity times price is the amount, an order has one day
/// and one account, an account comes back.
final class ContentGuess {

    /// A column found by content.
    record Found(int position, double confidence, ColumnGuess.Reason reason) {}

    private static final double NEARLY_ALWAYS = 0.97;
    private static final double SOME = 0.2;

    private final List<Profile> free;
    private final Map<Column, Found> found = new EnumMap<>(Column.class);
    private final Map<Column, Profile> profiles = new EnumMap<>(Column.class);

    /// @param known columns already found by their header
    /// @param all every column of the sample
    ContentGuess(List<Profile> all, Map<Column, Integer> known) {
        free = new ArrayList<>(all);
        free.removeIf(p -> p.filled == 0 || known.containsValue(p.position));
        for (Profile p : all) {
            known.forEach((column, position) -> {
                if (p.position == position) profiles.put(column, p);
            });
        }
    }

    Map<Column, Found> find() {
        date();
        measures();
        if (!has(Column.ORDER)) order();
        if (!has(Column.ACCOUNT) && !has(Column.ACCOUNT_NAME)) account();
        if (!has(Column.LINE)) line();
        if (!has(Column.QUANTITY) && !has(Column.AMOUNT)) lastMeasure();
        currency();
        if (!has(Column.PRODUCT) && !has(Column.PRODUCT_NAME)) product();
        names(Column.ACCOUNT, Column.ACCOUNT_NAME, "客户", "account");
        names(Column.PRODUCT, Column.PRODUCT_NAME, "产品", "product");
        group(Column.ACCOUNT, Column.REGION, "客户", "account");
        group(Column.PRODUCT, Column.FAMILY, "产品", "product");
        return found;
    }

    private boolean has(Column column) {
        return profiles.containsKey(column);
    }

    private void take(Column column, Profile profile, double confidence, String zh, String en) {
        free.remove(profile);
        profiles.put(column, profile);
        found.put(column, new Found(profile.position, confidence, new ColumnGuess.Reason(zh, en)));
    }

    private void date() {
        if (has(Column.DATE)) return;
        free.stream()
                .filter(p -> p.mostly(p.dates))
                .findFirst()
                .ifPresentOrElse(
                        p -> take(Column.DATE, p, 0.9, "内容是日期", "the cells are dates"),
                        () -> free.stream()
                                .filter(p -> p.mostly(p.serials) && p.distinct > 1)
                                .findFirst()
                                .ifPresent(p ->
                                        take(Column.DATE, p, 0.6, "像 Excel 日期序号", "looks like Excel's date numbers")));
    }

    private void measures() {
        if (has(Column.AMOUNT) || has(Column.QUANTITY) || has(Column.PRICE)) return;
        List<Profile> numbers = free.stream().filter(Profile::isMeasure).toList();
        Measures.Product product = Measures.product(numbers);
        if (product != null) {
            take(Column.QUANTITY, product.quantity(), 0.9, "数量 × 单价 = 金额", "quantity × price = amount");
            take(Column.PRICE, product.price(), 0.9, "数量 × 单价 = 金额", "quantity × price = amount");
            take(Column.AMOUNT, product.amount(), 0.9, "数量 × 单价 = 金额", "quantity × price = amount");
            return;
        }
        numbers.stream().filter(p -> !p.mostly(p.integers)).reduce((a, b) -> b).ifPresent(p -> {
            boolean price = free.stream().anyMatch(q -> Measures.isPriceOf(p, q, numbers));
            if (price) take(Column.PRICE, p, 0.7, "同一产品数值相同，像单价", "the same for each product, like a price");
            else take(Column.AMOUNT, p, 0.7, "带小数的数值", "numbers with decimals");
            Measures.quantity(numbers, p).ifPresent(q -> take(Column.QUANTITY, q, 0.7, "小的整数", "small whole numbers"));
        });
    }

    private void lastMeasure() {
        free.stream()
                .filter(Profile::isMeasure)
                .reduce((a, b) -> b)
                .ifPresent(p -> take(Column.AMOUNT, p, 0.5, "剩下的数值列", "the numbers that are left"));
    }

    private void order() {
        Profile date = profiles.get(Column.DATE);
        free.stream()
                .filter(p ->
                        p.isContiguous() && p.repeats() > 0.05 && p.distinct > 2 && p.filled > 0.9 * p.cells.length)
                .filter(p -> date == null || dayOf(p, date) >= NEARLY_ALWAYS)
                .max(Comparator.comparingInt(p -> p.distinct))
                .ifPresent(p -> take(Column.ORDER, p, 0.7, "连续重复，且每个只有一天", "repeats in runs, each with one day only"));
    }

    private static double dayOf(Profile p, Profile date) {
        return p.determines(date.days());
    }

    private void account() {
        Profile order = profiles.get(Column.ORDER);
        Profile date = profiles.get(Column.DATE);
        Profile best = order != null ? ofOrder(order) : null;
        if (best == null) best = comingBack(date);
        if (best == null) return;
        boolean named = best.withHan * 2 > best.filled;
        take(
                named ? Column.ACCOUNT_NAME : Column.ACCOUNT,
                best,
                0.7,
                order != null ? "每张订单只有一个，且反复出现" : "在不同日期反复出现",
                order != null ? "one for each order, and comes back" : "comes back on different days");
        if (order == null) uniqueNumber();
    }

    /// The most telling column that is the same on all lines of an order.
    private @Nullable Profile ofOrder(Profile order) {
        return free.stream()
                .filter(p -> p.distinct > 1 && !p.mostly(p.dates) && order.determines(p) >= NEARLY_ALWAYS)
                .max(Comparator.comparingInt((Profile p) -> p.distinct).thenComparingInt(p -> p.codes))
                .orElse(null);
    }

    /// Without order numbers: the column by which the file is sorted, or else the one with names of organisations, or
    /// else the one whose values stand side by side more often than chance.
    private @Nullable Profile comingBack(@Nullable Profile date) {
        List<Profile> candidates = free.stream()
                .filter(p -> !p.isMeasure() || p.isContiguous())
                .filter(p -> p.distinct > 1 && p.repeats() > 0.02 && !p.mostly(p.dates))
                .toList();
        for (Profile p : candidates) {
            if (p.isContiguous() && (date == null || dayOf(p, date) < NEARLY_ALWAYS)) return p;
        }
        return candidates.stream()
                .max(Comparator.comparingInt((Profile p) -> Measures.organisations(p) > SOME ? 1 : 0)
                        .thenComparingDouble(Measures::adjacency))
                .orElse(null);
    }

    private void uniqueNumber() {
        Profile account = Objects.requireNonNullElse(profiles.get(Column.ACCOUNT), profiles.get(Column.ACCOUNT_NAME));
        Profile date = profiles.get(Column.DATE);
        free.stream()
                .filter(p -> p.mostly(p.codes) && p.repeats() < 0.01 && !p.isMeasure())
                .findFirst()
                .ifPresent(p -> {
                    boolean single =
                            account == null || date == null || Measures.pairsRepeat(account, date.days()) < 0.2;
                    if (single) take(Column.ORDER, p, 0.6, "每行一个不同的编号", "another number on every line");
                    else take(Column.LINE, p, 0.6, "每行不同，而客户当天有多行", "another on every line, several lines a day");
                });
    }

    private void line() {
        Profile order = profiles.get(Column.ORDER);
        if (order == null) return;
        free.stream()
                .filter(p -> Measures.countsWithin(p, order))
                .findFirst()
                .ifPresent(p -> take(Column.LINE, p, 0.8, "在每张订单内从 1 数起", "counts from 1 inside each order"));
    }

    private void currency() {
        if (has(Column.CURRENCY)) return;
        free.stream()
                .filter(p -> p.distinct <= 12 && p.averageLength() <= 4)
                .filter(p -> List.of(p.cells).stream().allMatch(c -> c.isEmpty() || Currencies.code(c) != null))
                .findFirst()
                .ifPresent(p -> take(Column.CURRENCY, p, 0.8, "内容是币种", "the cells are currencies"));
    }

    private void product() {
        free.stream()
                .filter(p -> !p.isMeasure() && !p.mostly(p.dates) && p.distinct > 2 && p.repeats() > 0)
                .filter(p -> !isOfAccount(p))
                .max(Comparator.comparingInt((Profile p) -> p.codes * 2 > p.filled ? 1 : 0)
                        .thenComparingInt(p -> p.distinct))
                .ifPresent(p -> take(
                        p.codes * 2 > p.filled ? Column.PRODUCT : Column.PRODUCT_NAME,
                        p,
                        0.6,
                        "同一客户有多种，像产品",
                        "several for one account, like products"));
    }

    private boolean isOfAccount(Profile p) {
        Profile account =
                Objects.requireNonNullElse(profiles.get(Column.ACCOUNT), profiles.getOrDefault(Column.ACCOUNT_NAME, p));
        return account == p || account.determines(p) >= NEARLY_ALWAYS;
    }

    private void names(Column code, Column name, String zh, String en) {
        Profile of = profiles.get(code);
        if (of == null || has(name)) return;
        free.stream()
                .filter(p -> p.codes * 2 < p.filled && !p.isMeasure() && p.distinct > 0.6 * of.distinct)
                .filter(p -> of.determines(p) > 0.8)
                .max(Comparator.comparingDouble(Profile::averageLength))
                .ifPresent(p -> take(name, p, 0.6, "随" + zh + "编码而定的文字", "text that goes with the " + en + " code"));
    }

    private void group(Column member, Column group, String zh, String en) {
        Profile of = profiles.get(member);
        if (of == null || has(group)) return;
        free.stream()
                .filter(p -> !p.isMeasure() && p.distinct > 1 && p.distinct * 2 < of.distinct)
                .filter(p -> of.determines(p) > NEARLY_ALWAYS)
                .findFirst()
                .ifPresent(p -> take(group, p, 0.5, "同一" + zh + "相同的少数几种", "few values, fixed for each " + en));
    }
}
