package pareto.service.stopwatch;

import java.time.Duration;
import java.time.Instant;
import pareto.values.Conventions;
import pareto.values.Reading;

/// What a stopwatch shows on a page: how much is left, as a pie and in words. The page counts down from it
/// as long as hours last.
///
/// @param look of the pie: `ok`, `soon` (less than a quarter left), `last` (less than a tenth), `over`, `hold`, `done`
/// @param share used up, from 0 to 1
/// @param left working seconds; negative once it is late
/// @param total working seconds it may take
/// @param open seconds for which it goes on counting from now; 0 where it does not count
public record TimeShown(String look, double share, long left, long total, long open) {

    private static final double SOON = 0.25;
    private static final double LAST = 0.1;
    private static final int MINUTE = 60;
    private static final Duration AHEAD = Duration.ofDays(1);

    /// @param now the moment of the reading
    public static TimeShown of(Reading<Holder> reading, Instant now) {
        long total = reading.limit().orElse(0);
        long left = reading.left().orElse(0);
        boolean late = reading.missedAt().isPresent() || left < 0;
        double share = total == 0 ? 1 : Math.clamp(reading.seconds() / (double) total, 0, 1);
        String look = switch (reading.state()) {
            case STOPPED -> late ? "over" : "done";
            case PAUSED -> "hold";
            case RUNNING -> late ? "over" : running(left / (double) Math.max(1, total));
        };
        return new TimeShown(look, share, left, total, open(reading, now));
    }

    /// What is due by the clock on the wall, day and night.
    ///
    /// @param whole how long it may take in all
    public static TimeShown until(Instant due, Duration whole, Instant now) {
        long total = Math.max(1, whole.toSeconds());
        long left = Duration.between(now, due).toSeconds();
        double rest = left / (double) total;
        return new TimeShown(
                left < 0 ? "over" : running(rest), Math.clamp(1 - rest, 0, 1), left, total, AHEAD.toSeconds());
    }

    private static String running(double left) {
        return left < LAST ? "last" : left < SOON ? "soon" : "ok";
    }

    private static long open(Reading<Holder> reading, Instant now) {
        var calendar = reading.terms().calendar();
        if (reading.state() != Reading.State.RUNNING || !calendar.isOpen(now)) {
            return 0;
        }
        return calendar.between(now, now.plus(AHEAD), Conventions.USUAL)
                        .counted()
                        .getFirst()
                        .to()
                        .getEpochSecond()
                - now.getEpochSecond();
    }

    public boolean over() {
        return look.equals("over");
    }

    public boolean runs() {
        return open > 0;
    }

    /// Whole minutes left or late, without a sign.
    public Duration shown() {
        return Duration.ofMinutes(Math.abs(left) / MINUTE);
    }

    /// Message key of its words.
    public String key() {
        return "service.stopwatch.time." + (look.equals("done") || look.equals("hold") || left < 0 ? word() : "left");
    }

    private String word() {
        return left < 0 ? "over" : look;
    }
}
