package pareto.analysis.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// When an account orders: more regularly than chance, on a clock that runs with its season, growth and story.
final class Rhythm {

    private static final int REGULARITY = 3;

    private final Buyer buyer;
    private final History history;
    private final Random random;

    Rhythm(Buyer buyer, History history, Random random) {
        this.buyer = buyer;
        this.history = history;
        this.random = random;
    }

    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = buyer.lastDay(history);
        double left = gap() * random.nextDouble();
        for (LocalDate day = buyer.firstDay(history); !day.isAfter(last); day = day.plusDays(1)) {
            left -= expected(day);
            if (left < 0) {
                days.add(day);
                left += gap();
            }
        }
        if (buyer.story() == Story.QUIET_SEASON) {
            days.addAll(QuietSeason.days(history.asOf(), random));
        }
        return days;
    }

    /// Growth shows half in the number of orders and half in their value; so does a story.
    double level(LocalDate day) {
        double years = (history.daysBefore(day) - 30.4 * buyer.left()) / 365.25;
        double level =
                StrictMath.pow(1 + buyer.growth(), 0.5 - years) * buyer.story().level(history.daysBefore(day));
        return StrictMath.sqrt(level);
    }

    private double expected(LocalDate day) {
        if (buyer.story() == Story.QUIET_SEASON && QuietSeason.covers(day, history.asOf())) {
            return 0;
        }
        return buyer.orders() / 365.25 * buyer.season().strength(day) * level(day);
    }

    /// Mean one; a third of the variance of waiting for a chance event.
    private double gap() {
        double sum = 0;
        for (int i = 0; i < REGULARITY; i++) {
            sum -= StrictMath.log(1 - random.nextDouble());
        }
        return sum / REGULARITY;
    }
}
