package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A fit that did not fail is finite, inside its bounds and at least as likely as the next simpler model. No
/// fit fails, whatever the accounts; where a simpler model was taken, the fit says so.
class NoFailedFitTests {

    private static final boolean LONG = Boolean.getBoolean("pareto.long");
    private static final int SMALL_SETS = Integer.getInteger("pareto.sets", LONG ? 10_000 : 60);
    private static final long SEED = Long.getLong("pareto.seed", 20261126);

    @Test
    void adventureWorks() throws Exception {
        everyCutOff(
                "AdventureWorks", OrderBook.adventureWorks(), "2012-11-30", "2013-02-28", "2013-05-31", "2013-08-20");
    }

    @Test
    void cdnowWithoutFallingBack() throws Exception {
        var fallbacks = everyCutOff("CDNOW", OrderBook.cdnow(), "1997-09-30", "1997-12-31", "1998-03-31");

        assertThat(fallbacks.values()).containsOnly(0);
    }

    @Test
    void iowa() throws Exception {
        everyCutOff("Iowa", OrderBook.iowa(), yearEnds());
    }

    @Test
    void topFifthOfIowa() throws Exception {
        everyCutOff("Iowa, top 20 %", OrderBook.iowa().topFifth(), yearEnds());
    }

    private static String[] yearEnds() {
        return Stream.of(2012, 2013, 2014, 2015, 2016, 2017)
                .map(year -> year + "-12-31")
                .toArray(String[]::new);
    }

    /// `a` near its bound makes everybody active: the program must see that and say so.
    @Test
    void onlineRetailDoesNotIdentifyDropOut() throws Exception {
        var cells = OrderBook.onlineRetail().cells(LocalDate.of(2011, 12, 9));
        assertThat(cells.customers()).isEqualTo(4338);
        for (var model : List.of(Model.BG_NBD, Model.MBG_NBD, Model.PARETO_NBD)) {
            var fit = didNotFail(model, cells);
            assertThat(fit.identified()).as(model.code()).isFalse();
            assertThat(fit.unidentified())
                    .hasValueSatisfying(why -> assertThat(why).contains("all accounts stay"));
            assertThat(fit.active(fit.forecast(5, 30, 300), 5)).isEmpty();
        }
        assertThat(Fitting.fit(Model.BG_NBD, cells).logLikelihood()).isBetween(-37645.548, -37645.528);
    }

    private static Map<Model, Integer> everyCutOff(String name, OrderBook book, String... cutOffs) {
        var fallbacks = new EnumMap<Model, Integer>(Model.class);
        for (var cutOff : cutOffs) {
            var cells = book.cells(LocalDate.parse(cutOff));
            for (var model : Model.offered()) {
                var fit = didNotFail(model, cells);
                fallbacks.merge(model, fit.fallback().isPresent() ? 1 : 0, Integer::sum);
                System.out.printf(
                        "%s %s: %s %s %.2f, drop-out %s%s%n",
                        name,
                        cutOff,
                        fit.model().code(),
                        fit.parameters(),
                        fit.logLikelihood(),
                        fit.identified() ? "identified" : "not identified",
                        fit.fallback().map(why -> "; " + why).orElse(""));
            }
        }
        System.out.printf("%s: fall-backs in %d cut-offs %s%n", name, cutOffs.length, fallbacks);
        return fallbacks;
    }

    /// The fit, after looking at all that would make it a failed one.
    private static Fit didNotFail(Model model, Cells cells) {
        var fit = Fitting.fit(model, cells);
        double simpler = nextSimpler(fit, cells);
        assertThat(fit.logLikelihood()).isFinite().isGreaterThanOrEqualTo(simpler - 1e-4 - 1e-9 * Math.abs(simpler));
        assertThat(fit.parameters())
                .isNotEmpty()
                .allSatisfy(
                        (name, value) -> assertThat(value).as(name).isFinite().isPositive());
        assertThat(fit.model() == model).isEqualTo(fit.fallback().isEmpty());
        assertThat(fit.identified()).isNotEqualTo(fit.unidentified().isPresent());
        for (int i = 0; i < cells.size(); i += 1 + cells.size() / 50) {
            var forecast = fit.forecast(cells.x[i], cells.tx[i], cells.t[i]);
            assertThat(forecast.active()).isBetween(0.0, 1.0);
            assertThat(forecast.noOrder(13)).isBetween(0.0, 1.0);
            assertThat(forecast.expectedOrders(13)).isFinite().isNotNegative();
        }
        return fit;
    }

    private static double nextSimpler(Fit fit, Cells cells) {
        return switch (fit.model()) {
            case MBG_CNBD_K -> Fitting.unjudged(Model.MBG_NBD, cells).logLikelihood();
            case PARETO_NBD, MBG_NBD, BG_NBD ->
                Fitting.unjudged(Model.NBD, cells).logLikelihood();
            case CNBD_K, NBD, MEAN_INTERVAL -> Double.NEGATIVE_INFINITY;
        };
    }

    /// From one account to two hundred, from none with a second order to some with very many, new ones and old
    /// ones.
    @Test
    void randomSmallSets() {
        var fallbacks = new EnumMap<Model, Integer>(Model.class);
        for (int set = 0; set < SMALL_SETS; set++) {
            var cells = small(new SplittableRandom(SEED + set));
            for (var model : Model.offered()) {
                var fit = didNotFail(model, cells);
                fallbacks.merge(fit.model(), 1, Integer::sum);
            }
        }
        System.out.printf("%d small sets, models taken: %s%n", SMALL_SETS, fallbacks);
    }

    /// Of 10,000 small sets the one whose likeliest regularity, five ticks, had been less likely than a single one: the
    /// climb from one regularity to the next missed the maximum.
    @Test
    void aRegularityLessLikelyThanNone() {
        assertThat(didNotFail(Model.MBG_CNBD_K, small(new SplittableRandom(20261126 + 3_891)))
                        .parameters())
                .containsEntry("k", 1.0);
    }

    private static Cells small(SplittableRandom random) {
        var builder = new CellsBuilder();
        int accounts = random.nextInt(1, random.nextBoolean() ? 5 : 200);
        int longest = random.nextInt(1, 2_500);
        int usual = random.nextInt(1, 400);
        int regular = random.nextInt(1, 8);
        double leaving = random.nextDouble();
        for (int i = 0; i < accounts; i++) {
            builder.addDays(orderDays(random, longest, usual, regular, leaving), longest);
        }
        return builder.build();
    }

    private static int[] orderDays(SplittableRandom random, int longest, int usual, int regular, double leaving) {
        var draws = new Draws(random);
        int first = random.nextInt(0, longest + 1);
        var days = Stream.<Integer>builder();
        int day = first;
        do {
            days.accept(day);
            day += Math.max(1, (int) (draws.gamma(regular) * usual / regular));
        } while (day <= longest && random.nextDouble() > leaving);
        return days.build().mapToInt(Integer::intValue).toArray();
    }
}
