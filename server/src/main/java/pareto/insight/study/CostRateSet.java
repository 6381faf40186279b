package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.Effort;
import pareto.values.Period;

/// The rates that hold in a window, and what serving an account comes to by them. Each amount is rounded once, to four
/// decimals.
///
/// @param rates in one currency, or of revenue; withdrawn ones are not among them
record CostRateSet(List<CostRate> rates, Period window) {

    private static final int DECIMALS = 4;
    private static final int WORKING = 12;

    CostRateSet {
        rates = rates.stream().sorted(Comparator.comparing(CostRate::from)).toList();
    }

    /// Days within the window on which a rate begins to hold.
    List<LocalDate> cuts() {
        return rates.stream()
                .map(CostRate::from)
                .filter(day -> day.isAfter(window.from()) && day.isBefore(window.to()))
                .distinct()
                .toList();
    }

    /// The first day of the window on which there is a rate of this basis; null where there is none.
    @Nullable
    LocalDate since(CostBasis basis) {
        return rates.stream()
                .filter(rate -> rate.basis() == basis && rate.from().isBefore(window.to()))
                .findFirst()
                .map(rate -> rate.from().isBefore(window.from()) ? window.from() : rate.from())
                .orElse(null);
    }

    /// The day within the window from which on alone this basis is counted; null where it is counted throughout or not.
    @Nullable
    LocalDate onlyFrom(CostBasis basis) {
        LocalDate since = since(basis);
        return since == null || since.equals(window.from()) ? null : since;
    }

    /// What an account came to, by basis; those without a rate in the window are not among them, nor those of which all
    /// there was lies before the first rate.
    ///
    /// @param sites how many are entered; null where none is, so that they cannot be counted
    Map<CostBasis, BigDecimal> of(List<Effort> efforts, @Nullable Long sites) {
        Map<CostBasis, BigDecimal> sums = new EnumMap<>(CostBasis.class);
        for (CostBasis basis : CostBasis.values()) {
            if (counted(basis, efforts, sites)) {
                sums.put(basis, sum(basis, efforts, sites == null ? 0 : sites));
            }
        }
        return sums;
    }

    private boolean counted(CostBasis basis, List<Effort> efforts, @Nullable Long sites) {
        LocalDate since = since(basis);
        return switch (basis) {
            case SITE -> since != null && sites != null;
            case ACCOUNT -> since != null;
            case ORDER, LINE, RETURN, REVENUE ->
                since != null
                        && (efforts.stream().allMatch(effort -> nothing(basis, effort))
                                || efforts.stream()
                                        .filter(effort -> !begins(effort.part()).isBefore(since))
                                        .anyMatch(effort -> !nothing(basis, effort)));
        };
    }

    private static boolean nothing(CostBasis basis, Effort effort) {
        return quantity(basis, effort).signum() == 0;
    }

    private BigDecimal sum(CostBasis basis, List<Effort> efforts, long sites) {
        BigDecimal sum = switch (basis) {
            case SITE -> overTime(basis).multiply(BigDecimal.valueOf(sites));
            case ACCOUNT -> overTime(basis);
            case ORDER, LINE, RETURN, REVENUE ->
                efforts.stream()
                        .map(effort -> quantity(basis, effort).multiply(rate(basis, begins(effort.part()))))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        };
        return sum.max(BigDecimal.ZERO).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal quantity(CostBasis basis, Effort effort) {
        return switch (basis) {
            case ORDER -> BigDecimal.valueOf(effort.orders());
            case LINE -> BigDecimal.valueOf(effort.lines());
            case RETURN -> BigDecimal.valueOf(effort.returns());
            case REVENUE -> effort.revenue().movePointLeft(2);
            case SITE, ACCOUNT -> BigDecimal.ONE;
        };
    }

    /// A rate for twelve months, day by day.
    private BigDecimal overTime(CostBasis basis) {
        BigDecimal sum = BigDecimal.ZERO;
        int parts = cuts().size() + 1;
        for (int part = 0; part < parts; part++) {
            LocalDate end = part + 1 < parts ? begins(part + 1) : window.to();
            long days = ChronoUnit.DAYS.between(begins(part), end);
            sum = sum.add(rate(basis, begins(part)).multiply(BigDecimal.valueOf(days)));
        }
        long all = ChronoUnit.DAYS.between(window.from(), window.to());
        return sum.divide(BigDecimal.valueOf(all), WORKING, RoundingMode.HALF_EVEN);
    }

    private LocalDate begins(int part) {
        return part == 0 ? window.from() : cuts().get(part - 1);
    }

    /// Zero while there is none.
    private BigDecimal rate(CostBasis basis, LocalDate day) {
        return rates.stream()
                .filter(rate -> rate.basis() == basis && !rate.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(CostRate::amount)
                .orElse(BigDecimal.ZERO);
    }
}
