package pareto.analysis.lifetime;

import java.util.Optional;

/// Fits a model and never fails: where a model cannot be fitted the next simpler one is, and the fit says so.
public final class Fitting {

    private static final double ROUNDING = 1e-6;

    private final Model asked;
    private final Search search;
    private final boolean judged;

    private Fitting(Model asked, Search search, boolean judged) {
        this.asked = asked;
        this.search = search;
        this.judged = judged;
    }

    /// @throws IllegalArgumentException without any account
    public static Fit fit(Model model, Cells cells) {
        return new Fitting(model, search(cells), true).fit();
    }

    /// Without asking whether drop-out is identified.
    public static Fit unjudged(Model model, Cells cells) {
        return new Fitting(model, search(cells), false).fit();
    }

    private static Search search(Cells cells) {
        if (cells.customers() == 0) {
            throw new IllegalArgumentException("There is no account with an order to learn from.");
        }
        return new Search(cells);
    }

    private Fit fit() {
        if (search.cells().repeats() == 0) {
            return meanInterval(1, search.rate(1), "no account has ordered a second time");
        }
        return switch (asked) {
            case BG_NBD -> fit(BetaGeometric.BG_NBD);
            case MBG_NBD -> fit(BetaGeometric.MBG_NBD);
            case PARETO_NBD -> fit(new ParetoDropOut());
            case MBG_CNBD_K -> fit(BetaGeometric.mbgCnbd(regularity()));
            case CNBD_K, NBD -> steady(1, "");
            case MEAN_INTERVAL -> meanInterval(1, search.rate(1), "");
        };
    }

    /// The likeliest regularity, unless a small set is as likely without any: among few accounts the climb from one
    /// regularity to the next can miss the maximum.
    private int regularity() {
        int k = search.regularity();
        return k > 1 && search.whole() && value(1) > value(k) ? 1 : k;
    }

    private double value(int k) {
        return search.maximum(BetaGeometric.mbgCnbd(k)).value();
    }

    private Fit fit(Family family) {
        var found = search.maximum(family);
        var steady = search.steady(family.k());
        if (!Double.isFinite(found.value()) || found.value() < steady.value() - ROUNDING) {
            return steady(family.k(), "it explains the histories no better than a model in which nobody leaves");
        }
        if (family.runsOff(found.logs())) {
            return steady(family.k(), "its parameters ran off to the bounds");
        }
        var identified = judged && Identification.of(family, found, steady, search.cells());
        return new Fit(asked, family.model(), family, found, search.cells(), identified, Optional.empty());
    }

    private Fit steady(int k, String reason) {
        var family = new Steady(k);
        var found = search.steady(k);
        if (family.runsOff(found.logs())) {
            double rate = Math.exp(found.logs()[0] - found.logs()[1]);
            return meanInterval(k, rate, reason.isEmpty() ? "accounts do not differ in how often they order" : reason);
        }
        return new Fit(asked, family.model(), family, found, search.cells(), false, fallback(family.model(), reason));
    }

    private Fit meanInterval(int k, double rate, String reason) {
        var family = new Steady(k);
        var logs = Steady.oneRate(rate);
        double value = family.on(search.cells()).at(logs);
        var found = new Optimum(logs, value, new double[0][]);
        return new Fit(
                asked,
                Model.MEAN_INTERVAL,
                family,
                found,
                search.cells(),
                false,
                fallback(Model.MEAN_INTERVAL, reason));
    }

    private Optional<String> fallback(Model used, String reason) {
        return used == asked
                ? Optional.empty()
                : Optional.of(used.code() + " was taken in place of " + asked.code() + ": " + reason + ".");
    }
}
