package pareto.analysis.sample;

import java.time.LocalDate;

/// In which months an account orders; twelve factors with mean one.
enum Season {
    EVEN(0.95, 0.85, 1.05, 1, 1, 1.05, 0.95, 0.95, 1.05, 1, 1.05, 1.1),
    YEAR_END(0.7, 0.6, 0.9, 0.8, 0.8, 1.1, 0.8, 0.8, 1.1, 1.1, 1.4, 1.9),
    /// Public bodies spend most of their budget in the last quarter.
    BUDGET(0.25, 0.25, 0.45, 0.5, 0.55, 0.7, 0.6, 0.6, 0.8, 1.8, 2.6, 2.9),
    /// Shops get ready before the sales of autumn.
    RETAIL(0.8, 0.6, 0.8, 0.9, 1, 1.1, 0.9, 1.1, 1.5, 1.6, 1.1, 0.6),
    SUMMER(0.6, 0.5, 0.7, 0.8, 1, 1.6, 2.1, 1.7, 0.9, 0.7, 0.7, 0.7),
    /// Food is sold for Spring Festival and for the Mid-Autumn Festival.
    FESTIVAL(1.9, 0.4, 0.6, 0.7, 0.7, 0.8, 1.0, 1.5, 1.4, 0.7, 0.8, 1.5);

    private static final double WORKDAY = 1.34;
    private static final double SATURDAY = 0.22;
    private static final double SUNDAY = 0.08;

    private final double[] months;

    Season(double... months) {
        this.months = months;
    }

    /// How much more than on an average day is ordered on this one.
    double strength(LocalDate day) {
        return months[day.getMonthValue() - 1] * weekday(day) * FestivalSeason.effect(day);
    }

    private static double weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> WORKDAY;
        };
    }
}
