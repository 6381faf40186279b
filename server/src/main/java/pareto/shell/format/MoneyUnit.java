package pareto.shell.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// The step in which an amount is written short: 万 and 亿 in Chinese; K, M and B in English.
///
/// @param word what follows the digits
/// @param zeros how many digits it stands for
/// @param limit rounded values from here on belong to the next unit
/// @param fine digits after the point, as long as the value stays below `fineBelow`
public record MoneyUnit(String word, int zeros, long limit, int fine, int fineBelow) {

    static final MoneyUnit ONE = new MoneyUnit("", 0, 10_000, 0, 0);

    private static final List<MoneyUnit> CHINESE =
            List.of(ONE, new MoneyUnit("万", 4, 10_000, 1, 10), new MoneyUnit("亿", 8, Long.MAX_VALUE, 2, 100));

    private static final List<MoneyUnit> ENGLISH = List.of(
            new MoneyUnit("", 0, 1_000, 0, 0),
            new MoneyUnit("K", 3, 1_000, 1, 10),
            new MoneyUnit("M", 6, 1_000, 2, 100),
            new MoneyUnit("B", 9, Long.MAX_VALUE, 2, 100));

    /// The unit in which an amount of this size reads best.
    static MoneyUnit of(BigDecimal amount, Language language) {
        var units = language.chinese() ? CHINESE : ENGLISH;
        return units.stream()
                .filter(unit -> unit.round(amount).abs().compareTo(BigDecimal.valueOf(unit.limit)) < 0)
                .findFirst()
                .orElseThrow();
    }

    /// The amount in this unit, rounded half up; an amount too small for it keeps two more digits.
    BigDecimal round(BigDecimal amount) {
        var value = amount.movePointLeft(zeros);
        var rounded = value.setScale(digits(value), RoundingMode.HALF_UP);
        return rounded.signum() == 0 && value.signum() != 0 ? value.setScale(fine + 2, RoundingMode.HALF_UP) : rounded;
    }

    private int digits(BigDecimal value) {
        var kept = value.setScale(fine, RoundingMode.HALF_UP).abs();
        return kept.compareTo(BigDecimal.valueOf(fineBelow)) < 0 ? fine : 0;
    }
}
