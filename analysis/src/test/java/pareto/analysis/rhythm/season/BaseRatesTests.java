package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A hundred accounts, all of which have ordered for longer than a year.
class BaseRatesTests {

    private static final int AS_OF = 1_000;
    private static final double YEAR = 365 / 365.25;

    private final List<Watched> accounts =
            IntStream.range(0, 100).mapToObj(_ -> account()).toList();

    /// Three changes in fifty years are known beforehand; ten accounts with four chances in five each make it eleven.
    @Test
    void smallerOrdersComeAsOftenAsTheyAreSeen() {
        var rates = new BaseRates();
        for (int i = 0; i < 100; i++) {
            rates.looked(accounts.get(i), i < 10 ? List.of(found(Kind.FALLING_VOLUME, 0.2)) : List.of(), AS_OF);
        }

        assertThat(rates.falling(Kind.FALLING_VOLUME)).isCloseTo(11 / (50 + 100 * YEAR), within(1e-9));
        assertThat(rates.falling(Kind.GROWING_GAPS)).isCloseTo(3 / (50 + 100 * YEAR), within(1e-9));
    }

    /// What is doubted only since the rate may change teaches the rate nothing.
    @Test
    void theRateIsLearntFromWhatWouldBeSaidWereItKnown() {
        var rates = new BaseRates();
        rates.looked(accounts.getFirst(), List.of(found(Kind.GROWING_GAPS, 0.2).with(0.4)), AS_OF);

        assertThat(rates.falling(Kind.GROWING_GAPS)).isCloseTo(3.8 / (50 + YEAR), within(1e-9));
    }

    /// A clock of two windows is exposed for one year a year, as one of a single window.
    @Test
    void clocksLeaveByTheYear() {
        var rates = new BaseRates();
        accounts.forEach(account -> rates.season(account, Optional.empty(), AS_OF));
        rates.season(accounts.getFirst(), Optional.of(found(Kind.ORDER_MISSING, 0.3)), AS_OF);

        assertThat(rates.leavingYear()).isCloseTo(280.7 / (2_000 + 101 * YEAR), within(1e-9));
    }

    private static Suspicion found(Kind kind, double falseAlarm) {
        return new Suspicion(kind, AS_OF - 90, AS_OF, 0, 0.5, 1, 0.01, falseAlarm, falseAlarm, true);
    }

    private static Watched account() {
        return new Watched(new Buyer("K", "K", new int[] {100, 300, 990}, new double[3]));
    }
}
