package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// What is owed when a promise is missed 赔付, as it was signed. Of the bands the worst one that was reached counts,
/// alone.
///
/// @param moreIsBetter whether higher values are better ones
/// @param bands from the mildest to the worst, at least one
/// @param monthly how much is owed at most for one calendar month, and `yearly` for one year of the contract
/// @param form how it is given
public record Compensation(
        boolean moreIsBetter, List<Band> bands, Cap monthly, Cap yearly, Rounding rounding, Form form) {

    private static final int MONTHS = 12;
    private static final BigDecimal UNLIMITED = BigDecimal.TEN.pow(30);

    /// How compensation is given.
    public enum Form {
        CREDIT_NOTE,
        MONEY,
        FREE_SERVICE
    }

    /// @throws IllegalArgumentException unless each band is worse than the one before
    public Compensation {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("A compensation without bands owes nothing; give one at least.");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (!worse(bands.get(i).limit(), bands.get(i - 1).limit(), moreIsBetter)) {
                throw new IllegalArgumentException("Band %s is not worse than band %s before it; put them in order."
                        .formatted(bands.get(i).limit(), bands.get(i - 1).limit()));
            }
        }
    }

    /// What is owed for some misses, in the order of their days and, on one day, in that given. An earlier
    /// miss is paid in full before a later one, so that caps cut the last ones.
    ///
    /// @param begins first day of the contract: its years begin on that date, on 28 February where there is no 29th
    /// @param fees all fees of the contract in a month
    /// @throws IllegalArgumentException if a miss lies before the contract
    public List<Owed> of(Collection<Miss> misses, LocalDate begins, Function<YearMonth, BigDecimal> fees) {
        return of(misses, begins, fees, List.of());
    }

    /// The same where something was owed already by what held before: a month, and a year of the contract, go on when
    /// a new version begins, so that what they paid is used up.
    public List<Owed> of(
            Collection<Miss> misses, LocalDate begins, Function<YearMonth, BigDecimal> fees, Collection<Paid> before) {
        Map<YearMonth, BigDecimal> months = new HashMap<>();
        Map<LocalDate, BigDecimal> years = new HashMap<>();
        List<Owed> owed = new ArrayList<>();
        for (Miss miss : misses.stream().sorted(Comparator.comparing(Miss::on)).toList()) {
            YearMonth month = YearMonth.from(miss.on());
            LocalDate year = yearOf(miss.on(), begins);
            Optional<Band> band = worst(miss.value());
            BigDecimal exact = band.map(found -> owed(miss, found)).orElse(BigDecimal.ZERO);
            BigDecimal rounded = rounding.of(exact);
            BigDecimal byMonth = months.computeIfAbsent(
                            month,
                            _ -> monthly.of(fees.apply(month))
                                    .map(rounding::cap)
                                    .map(cap -> left(
                                            cap,
                                            before,
                                            one -> YearMonth.from(one.on()).equals(month)))
                                    .orElse(UNLIMITED))
                    .min(rounded);
            BigDecimal paid = years.computeIfAbsent(
                            year,
                            _ -> yearly.of(feesOfYear(year, fees))
                                    .map(rounding::cap)
                                    .map(cap -> left(
                                            cap,
                                            before,
                                            one -> yearOf(one.on(), begins).equals(year)))
                                    .orElse(UNLIMITED))
                    .min(byMonth);
            months.merge(month, paid, BigDecimal::subtract);
            years.merge(year, paid, BigDecimal::subtract);
            owed.add(new Owed(miss, band, exact, rounded, rounded.subtract(byMonth), byMonth.subtract(paid), paid));
        }
        return List.copyOf(owed);
    }

    private static BigDecimal left(BigDecimal cap, Collection<Paid> before, Predicate<Paid> counts) {
        return before.stream()
                .filter(counts)
                .map(Paid::money)
                .reduce(cap, BigDecimal::subtract)
                .max(BigDecimal.ZERO);
    }

    /// The worst band that a value reaches; empty where it is not beyond the first limit.
    public Optional<Band> worst(BigDecimal value) {
        return bands.reversed().stream()
                .filter(band -> worse(value, band.limit(), moreIsBetter))
                .findFirst();
    }

    private static BigDecimal owed(Miss miss, Band band) {
        return band.amount().of(miss.fee(), miss.value().subtract(band.limit()).abs());
    }

    /// First day of the year of the contract in which a day lies.
    private static LocalDate yearOf(LocalDate day, LocalDate begins) {
        if (day.isBefore(begins)) {
            throw new IllegalArgumentException(
                    "A miss of " + day + " lies before the contract, which begins on " + begins + ".");
        }
        LocalDate year = begins.plusYears(day.getYear() - begins.getYear());
        return year.isAfter(day) ? begins.plusYears(day.getYear() - begins.getYear() - 1L) : year;
    }

    /// The months whose fees a yearly cap can be a share of.
    ///
    /// @param day of the year of the contract
    /// @param begins first day of the contract
    /// @throws IllegalArgumentException if the day lies before the contract
    public static List<YearMonth> monthsOfYear(LocalDate day, LocalDate begins) {
        return months(yearOf(day, begins));
    }

    /// The twelve that begin with the one in which the year does.
    private static List<YearMonth> months(LocalDate year) {
        return LongStream.range(0, MONTHS)
                .mapToObj(YearMonth.from(year)::plusMonths)
                .toList();
    }

    private static BigDecimal feesOfYear(LocalDate year, Function<YearMonth, BigDecimal> fees) {
        return months(year).stream().map(fees).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean worse(BigDecimal value, BigDecimal than, boolean moreIsBetter) {
        int compared = value.compareTo(than);
        return moreIsBetter ? compared < 0 : compared > 0;
    }
}
