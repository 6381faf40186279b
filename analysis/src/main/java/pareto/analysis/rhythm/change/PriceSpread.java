package pareto.analysis.rhythm.change;

import java.util.Arrays;
import java.util.List;
import pareto.analysis.lifetime.Gammas;
import pareto.analysis.rhythm.season.Tails;

/// How far prices of accounts move up and down beside those of others where nothing is behind it. The variance of one
/// account is known by its own moves, and by those of all accounts as far as these agree among each other: a scaled
/// inverse chi-squared prior whose scale and degrees of freedom are learned from the logarithms of their mean squares
/// (Smyth 2004, Linear models and empirical Bayes methods, section 6.2).
final class PriceSpread {

    /// The least error of a move.
    private static final double LEAST = 0.004;
    private static final double MOST_DEGREES = 30;
    private static final int LEAST_MOVES = 4;
    /// Accounts with so many moves from which a spread can be learned; of fewer nothing is judged.
    private static final int LEAST_ACCOUNTS = 10;
    /// Moves beyond so many usual ones tell nothing of how one follows the other.
    private static final double FAR = 3;
    private static final double MOST_GIVEN_BACK = 0.45;
    private static final int ROUNDS = 60;
    /// Falls and rises less likely than that are left out of what is usual.
    private static final double SUSPICIOUS = 0.002;

    private final double usual;
    private final double degrees;
    private final double givenBack;
    private final int learnedFrom;

    /// What is learned from all moves; of those the least likely falls and rises are left out.
    static PriceSpread of(List<PriceIndex> accounts) {
        var all = accounts.stream().map(PriceIndex::beside).toList();
        var first = new PriceSpread(all);
        return new PriceSpread(accounts.stream()
                .map(account -> withoutSuspicious(account, first))
                .toList());
    }

    private static double[] withoutSuspicious(PriceIndex account, PriceSpread spread) {
        double[] moves = account.beside().clone();
        for (int sign : new int[] {1, -1}) {
            var run = PriceRun.leastLikely(account, spread, sign);
            for (int i = 0; i < moves.length && run.chance() < SUSPICIOUS; i++) {
                moves[i] = run.holds(i) ? Double.NaN : moves[i];
            }
        }
        return moves;
    }

    /// @param accounts moves of each, not a number where they do not count
    private PriceSpread(List<double[]> accounts) {
        double sum = 0;
        double squares = 0;
        double trigamma = 0;
        int n = 0;
        for (double[] all : accounts) {
            double[] moves =
                    Arrays.stream(all).filter(move -> !Double.isNaN(move)).toArray();
            if (moves.length >= LEAST_MOVES) {
                double half = moves.length / 2.0;
                double log = Math.log(meanSquare(moves)) - Gammas.digamma(half) + Math.log(half);
                sum += log;
                squares += log * log;
                trigamma += trigamma(half);
                n++;
            }
        }
        double mean = n == 0 ? 2 * Math.log(LEAST) : sum / n;
        double apart = n < 2 ? 0 : (squares - n * mean * mean) / (n - 1) - trigamma / n;
        degrees =
                n < LEAST_ACCOUNTS ? 1 : apart <= 0 ? MOST_DEGREES : Math.min(MOST_DEGREES, 2 * inverseTrigamma(apart));
        usual = Math.exp(mean + Gammas.digamma(degrees / 2) - Math.log(degrees / 2));
        givenBack = givenBack(accounts);
        learnedFrom = n;
    }

    /// Whether enough accounts have moved often enough to tell how far prices go up and down by themselves.
    boolean known() {
        return learnedFrom >= LEAST_ACCOUNTS;
    }

    private static double meanSquare(double[] moves) {
        double sum = 0;
        for (double move : moves) {
            sum += move * move;
        }
        return LEAST * LEAST + sum / moves.length;
    }

    /// What of a move the next one takes back on the mean: all but half of it where prices merely scatter about a
    /// level, nothing where every price is the new usual.
    private double givenBack(List<double[]> accounts) {
        double far = FAR * Math.sqrt(usual);
        double products = 0;
        double squares = 0;
        for (double[] moves : accounts) {
            for (int i = 1; i < moves.length; i++) {
                if (!Double.isNaN(moves[i]) && !Double.isNaN(moves[i - 1])) {
                    double one = Math.clamp(moves[i - 1], -far, far);
                    double next = Math.clamp(moves[i], -far, far);
                    products += one * next;
                    squares += (one * one + next * next) / 2;
                }
            }
        }
        return squares > 0 ? Math.clamp(-products / squares, 0, MOST_GIVEN_BACK) : 0;
    }

    /// What is known of an account by its moves before a quarter.
    ///
    /// @param variance of one move
    record Known(double variance, double degrees, double givenBack) {

        /// Standard error of the sum of so many moves.
        double error(int moves) {
            return Math.sqrt(variance * (moves - 2 * (moves - 1) * givenBack));
        }

        /// Probability that so many moves sum up to so little.
        double chance(double sum, int moves) {
            return chanceOf(sum / error(moves));
        }

        /// Probability of a sum so many standard errors from zero, or less.
        double chanceOf(double errors) {
            return Tails.student(errors, degrees);
        }
    }

    /// What is known at the end of a quarter.
    Known before(PriceIndex account, int quarter) {
        double squares = 0;
        int n = 0;
        for (int i = 0; i <= quarter; i++) {
            if (account.known(i)) {
                squares += account.beside()[i] * account.beside()[i];
                n++;
            }
        }
        double variance = (degrees * usual + squares) / (degrees + n);
        return new Known(Math.max(LEAST * LEAST, variance), degrees + n, givenBack);
    }

    private static double trigamma(double x) {
        double step = 1e-4 * x;
        return (Gammas.digamma(x + step) - Gammas.digamma(x - step)) / (2 * step);
    }

    private static double inverseTrigamma(double value) {
        double low = 1e-3;
        double high = 1e4;
        for (int i = 0; i < ROUNDS; i++) {
            double middle = Math.sqrt(low * high);
            if (trigamma(middle) > value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
