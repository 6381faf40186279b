package pareto.analysis.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What all accounts of a book are expected to bring in the quarters that begin with one of them, from what
/// came before it: the last four quarters, times the share that falls into the period, times what the other
/// accounts have brought of what was expected of them so far.
public final class Outlook {

    private static final int YEAR = 4;

    /// Earlier expectations that are held against what came.
    private static final int MOST_LOOKS = 8;

    /// The last ones that tell how the shop moves.
    private static final int LATEST = 4;

    /// So many looks of its class are added to an account's own.
    private static final double PRIOR_LOOKS = 4;

    /// Accounts that stand for what is usual while a shop has few, and their variance in expected amounts.
    private static final double USUAL_ACCOUNTS = 5;

    private static final double USUAL = 0.15;

    /// Nobody is surer than this.
    private static final double LEAST = 0.0025;

    /// How far all accounts move together from one period to the next, and how many looks that counts.
    private static final double TOGETHER = 0.05;

    private static final double TOGETHER_LOOKS = 3;

    /// How far a shop is from bringing what it brought.
    private static final double TREND = 0.1;

    private final QuarterBook book;
    private final int origin;
    private final int horizon;
    private final Season season;
    private final List<Look> looks;
    private final double[] squares;
    private final double[] scales;
    private final int[] counts;
    private final double[] pool;
    private final double together;
    private final double[] groupExpected;
    private final double[] groupActual;
    private double latestExpected;
    private double latestActual;
    private final double[] groupNoise;
    private final double[] groupLooked;
    private double latestNoise;

    private Outlook(QuarterBook book, int origin, int horizon) {
        this.book = book;
        this.origin = origin;
        this.horizon = horizon;
        season = new Season(book);
        looks = IntStream.rangeClosed(1, MOST_LOOKS)
                .map(back -> origin - back * horizon)
                .filter(earlier -> earlier >= YEAR)
                .mapToObj(this::look)
                .toList();
        squares = new double[book.accounts()];
        scales = new double[book.accounts()];
        counts = new int[book.accounts()];
        pool = learnOwn();
        groupExpected = new double[book.groups()];
        groupActual = new double[book.groups()];
        learnTrend();
        together = learnTogether();
        groupNoise = new double[book.groups()];
        groupLooked = new double[book.groups()];
        learnNoise();
    }

    /// @param origin the first quarter of the period, at most one after the last of the book; nothing from
    /// it on is used
    /// @param horizon how many quarters the period has: 1, or 4
    public static Outlook of(QuarterBook book, int origin, int horizon) {
        return new Outlook(book, origin, horizon);
    }

    /// Empty where the account brought nothing in the four quarters before, or bought for the first time in
    /// them.
    public Optional<Expected> of(int account) {
        double expected = plain(account, origin);
        if (Double.isNaN(expected)) {
            return Optional.empty();
        }
        double trend = trend(book.group(account));
        double mean = trend * expected;
        return Optional.of(new Expected(
                mean,
                trend * scale(account, origin, expected) * Math.sqrt(variance(account)),
                together * mean,
                book.revenue(account, origin - YEAR, origin),
                horizon < YEAR && season.at(account, origin).own()));
    }

    /// Whether anything is expected of an account in a period that begins with this quarter.
    public static boolean canBeSaid(QuarterBook book, int account, int origin) {
        return origin >= YEAR
                && book.revenue(account, origin - YEAR, origin) > 0
                && book.first(account) <= origin - YEAR;
    }

    private double plain(int account, int at) {
        if (!canBeSaid(book, account, at)) {
            return Double.NaN;
        }
        double year = book.revenue(account, at - YEAR, at);
        return horizon < YEAR ? year * season.at(account, at).share() : year;
    }

    /// What errors are measured in: orders are a count, so that their variance grows with what is expected.
    private double scale(int account, int at, double expected) {
        double year = book.revenue(account, at - YEAR, at) * horizon / YEAR;
        return Math.sqrt(expected * year);
    }

    private int buying(int account, int at) {
        return at < YEAR ? 0 : book.buyingQuarters(account, at - YEAR, at);
    }

    private double actual(int account, int at) {
        return book.revenue(account, at, at + horizon);
    }

    private Look look(int at) {
        double[] expected = new double[book.accounts()];
        double sum = 0;
        double actual = 0;
        for (int account = 0; account < expected.length; account++) {
            expected[account] = plain(account, at);
            if (!Double.isNaN(expected[account])) {
                sum += expected[account];
                actual += actual(account, at);
            }
        }
        return new Look(at, expected, sum, actual);
    }

    /// Squared errors of every account beside what all others did in that period; by in how many quarters
    /// of a year it bought, what is usual: the geometric mean, since few accounts are far wilder than most.
    private double[] learnOwn() {
        for (var look : looks) {
            for (int account = 0; account < squares.length; account++) {
                double expected = look.expected()[account];
                if (!Double.isNaN(expected)) {
                    double came = actual(account, look.origin());
                    double scale = scale(account, look.origin(), expected);
                    double error = came / look.ratioWithout(expected, came) - expected;
                    squares[account] += error * error;
                    scales[account] += scale * scale;
                    counts[account]++;
                }
            }
        }
        double[] sums = new double[YEAR + 1];
        double[] seen = new double[YEAR + 1];
        Arrays.fill(sums, USUAL_ACCOUNTS * Math.log(USUAL));
        Arrays.fill(seen, USUAL_ACCOUNTS);
        for (int account = 0; account < squares.length; account++) {
            if (counts[account] > 0 && origin >= YEAR) {
                sums[buying(account, origin)] += Math.log(LEAST + squares[account] / scales[account]);
                seen[buying(account, origin)]++;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] / seen[i]);
        }
        return sums;
    }

    private double variance(int account) {
        double own = counts[account] == 0 ? 0 : squares[account] / scales[account];
        return (counts[account] * own + PRIOR_LOOKS * pool[buying(account, origin)]) / (counts[account] + PRIOR_LOOKS);
    }

    private void learnTrend() {
        for (var look : looks.subList(0, latest())) {
            latestExpected += look.sum();
            latestActual += look.actual();
            for (int account = 0; account < squares.length; account++) {
                if (!Double.isNaN(look.expected()[account])) {
                    groupExpected[book.group(account)] += look.expected()[account];
                    groupActual[book.group(account)] += actual(account, look.origin());
                }
            }
        }
    }

    private int latest() {
        return Math.min(looks.size(), Math.max(1, LATEST / horizon));
    }

    /// How far ratios of all accounts lie from each other beyond what the accounts by themselves explain.
    private double learnTogether() {
        double mean = looks.stream().mapToDouble(Look::ratio).average().orElse(1);
        double beyond = 0;
        for (var look : looks) {
            beyond += Math.pow(look.ratio() / mean - 1, 2) - noise(look);
        }
        double sum = TOGETHER_LOOKS * TOGETHER * TOGETHER + Math.max(0, beyond);
        double latest = Math.max(1, latest());
        return Math.sqrt(sum / (looks.size() + TOGETHER_LOOKS) * (1 + 1 / latest));
    }

    /// Variance of the ratio of one look by what accounts do by themselves.
    private double noise(Look look) {
        if (look.sum() <= 0) {
            return 1;
        }
        double variance = IntStream.range(0, squares.length)
                .mapToDouble(account -> doubt(look, account))
                .sum();
        return variance / (look.sum() * look.sum());
    }

    /// Variance of what one account brings in a look; zero where nothing was expected of it.
    private double doubt(Look look, int account) {
        double expected = look.expected()[account];
        double scale = Double.isNaN(expected) ? 0 : scale(account, look.origin(), expected);
        return scale * scale * variance(account);
    }

    /// Variances of the latest look, of all and by group.
    private void learnNoise() {
        for (var look : looks.subList(0, Math.min(1, looks.size()))) {
            for (int account = 0; account < squares.length; account++) {
                if (!Double.isNaN(look.expected()[account])) {
                    latestNoise += doubt(look, account);
                    groupNoise[book.group(account)] += doubt(look, account);
                    groupLooked[book.group(account)] += look.expected()[account];
                }
            }
        }
    }

    /// How far the ratio of the latest looks of those outside a group is believed: few others tell little.
    private double weight(int group) {
        double sum = looks.isEmpty() ? 0 : looks.getFirst().sum() - groupLooked[group];
        if (sum <= 0) {
            return 0;
        }
        double noise = (latestNoise - groupNoise[group]) / (sum * sum);
        return TREND * TREND / (TREND * TREND + (noise + together * together) / latest());
    }

    /// What accounts outside the group have brought of what was expected of them.
    private double trend(int group) {
        double expected = latestExpected - groupExpected[group];
        double actual = latestActual - groupActual[group];
        double ratio = Look.ratio(actual, expected);
        return 1 + weight(group) * (ratio - 1);
    }
}
