package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import pareto.analysis.rhythm.season.Warning;

/// Twenty accounts buy ten tons of steel at 100 and of paint at 40 every month, give or take one percent; K0 is the one
/// to look at. Quarters are those of the calendar.
final class SteelAndPaint {

    static final LocalDate START = LocalDate.of(2022, 1, 1);
    static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    static final LocalDate CHANGE = LocalDate.of(2024, 4, 1);
    static final int MONTHS = 36;

    /// What an account pays for a ton of a product in a month, and how many it orders at a time.
    interface Habit {
        double price(int account, String product, LocalDate month);

        default double tons(int account, String product, LocalDate month) {
            return 10;
        }
    }

    static double usual(String product) {
        return product.startsWith("steel") ? 100 : 40;
    }

    static boolean changed(int account, LocalDate month) {
        return account == 0 && !month.isBefore(CHANGE);
    }

    static final Habit PAYS_A_TENTH_LESS =
            (account, product, month) -> usual(product) * (changed(account, month) ? 0.9 : 1);

    static List<Priced> prices(Habit habit, Map<String, String> groups, List<String> products) {
        var prices = new Prices(groups);
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            for (var product : products) {
                for (int month = 0; month < MONTHS; month++) {
                    var day = START.plusMonths(month);
                    double price = habit.price(i, product, day) * (0.99 + 0.02 * random.nextDouble());
                    double tons = habit.tons(i, product, day);
                    if (price > 0) {
                        prices.bought(
                                "K" + i,
                                "metal",
                                product,
                                Prices.month(day),
                                Math.log(price),
                                Math.log(tons),
                                price * tons);
                    }
                }
            }
        }
        return prices.all();
    }

    static List<Warning> told(Habit habit) {
        return told(habit, Map.of(), AS_OF);
    }

    static List<Warning> told(Habit habit, Map<String, String> groups, LocalDate asOf) {
        return new PriceJudge(prices(habit, groups, List.of("paint", "steel")), asOf).all();
    }

    private SteelAndPaint() {}
}
