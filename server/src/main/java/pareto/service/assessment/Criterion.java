package pareto.service.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the score of the league looks at, each from 0 to 100 with one decimal.
enum Criterion {
    /// Tasks in time.
    ON_TIME {
        @Override
        @Nullable
        BigDecimal exact(Figures figures) {
            return hundredfold(figures.onTimeShare());
        }
    },
    /// Tasks right the first time.
    RIGHT_FIRST {
        @Override
        @Nullable
        BigDecimal exact(Figures figures) {
            return hundredfold(figures.rightFirstShare());
        }
    },
    /// Time of broken promises that others used up.
    BREACHES {
        @Override
        @Nullable
        BigDecimal exact(Figures figures) {
            BigDecimal used = hundredfold(figures.breachShare());
            return used == null ? null : HUNDRED.subtract(used);
        }
    },
    /// Open tasks that are not late; all of them where none is open.
    BACKLOG {
        @Override
        BigDecimal exact(Figures figures) {
            return figures.open() == 0
                    ? HUNDRED
                    : BigDecimal.valueOf(figures.open() - figures.openLate())
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(figures.open()), 9, RoundingMode.HALF_UP);
        }
    },
    /// Marks of customers: 1 is 0, 5 is 100.
    MARKS {
        @Override
        @Nullable
        BigDecimal exact(Figures figures) {
            BigDecimal mean = figures.meanMark();
            return mean == null
                    ? null
                    : mean.subtract(BigDecimal.ONE).multiply(HUNDRED).divide(STEPS, 9, RoundingMode.HALF_UP);
        }
    };

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal STEPS = BigDecimal.valueOf(4);

    abstract @Nullable BigDecimal exact(Figures figures);

    /// Rounded half up, so that the sum of the league can be done again by hand; null where it cannot be said.
    @Nullable
    BigDecimal value(Figures figures) {
        BigDecimal exact = exact(figures);
        return exact == null ? null : exact.setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal hundredfold(@Nullable BigDecimal share) {
        return share == null ? null : share.movePointRight(2);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Criterion ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "service.assessment.criterion." + name();
    }
}
