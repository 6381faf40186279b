package pareto.analysis.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sixty made-up shops of 150 accounts: orders come at random at each account's own rate, for random
/// amounts; the shop has a season and moves as a whole by 5 % a quarter. A range of eight in ten is to hold
/// eight times in ten.
class OutlookCoverageTests {

    private static final int SHOPS = 60;
    private static final int ACCOUNTS = 150;
    private static final int PORTFOLIO = 15;
    private static final int QUARTERS = 21;
    private static final double[] SEASON = {0.7, 1, 0.9, 1.4};

    @Test
    void holdsForAccountsAndForPortfolios() {
        int accounts = 0;
        int held = 0;
        int portfolios = 0;
        int heldTogether = 0;
        for (int seed = 1; seed <= SHOPS; seed++) {
            var book = shop(new Random(seed));
            var outlook = Outlook.of(book, QUARTERS - 1, 1);
            List<Expected> together = new ArrayList<>();
            double actual = 0;
            for (int account = 0; account < ACCOUNTS; account++) {
                double came = book.revenue(account, QUARTERS - 1, QUARTERS);
                var expected = outlook.of(account);
                if (expected.isPresent()) {
                    accounts++;
                    held += Band.of(List.of(expected.get())).side(came) == 0 ? 1 : 0;
                    together.add(expected.get());
                    actual += came;
                }
                if (account % PORTFOLIO == PORTFOLIO - 1) {
                    portfolios++;
                    heldTogether += Band.of(together).side(actual) == 0 ? 1 : 0;
                    together.clear();
                    actual = 0;
                }
            }
        }
        assertThat((double) held / accounts).isBetween(0.76, 0.84);
        assertThat((double) heldTogether / portfolios).isBetween(0.74, 0.86);
    }

    private static QuarterBook shop(Random random) {
        double[] common = new double[QUARTERS];
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            common[quarter] = SEASON[quarter % 4] * Math.exp(0.05 * random.nextGaussian());
        }
        var book = new QuarterBook(QUARTERS);
        for (int account = 0; account < ACCOUNTS; account++) {
            double rate = Math.exp(0.5 + random.nextGaussian());
            double size = Math.exp(8 + random.nextGaussian());
            double[] revenue = new double[QUARTERS];
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                for (int order = poisson(random, rate * common[quarter]); order > 0; order--) {
                    revenue[quarter] += size * Math.exp(0.6 * random.nextGaussian());
                }
            }
            book.add("A" + account, "A" + account, revenue);
        }
        return book;
    }

    private static int poisson(Random random, double mean) {
        int count = -1;
        for (double left = 1; left > Math.exp(-mean); count++) {
            left *= random.nextDouble();
        }
        return count;
    }
}
