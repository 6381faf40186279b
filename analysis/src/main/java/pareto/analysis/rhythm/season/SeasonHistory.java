package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.List;

/// The seasons of one window of an account's clock, from the first one with an order to the last one with an order.
///
/// @param firsts mean day of the season's first order, in days from the year's mark
/// @param spread variance of those days between seasons
/// @param hits seasons with an order, the first one included
/// @param misses seasons without an order that a later one with an order followed
/// @param lastHit year of the last season with an order
record SeasonHistory(
        Clock clock,
        int window,
        List<Season> seasons,
        double firsts,
        double spread,
        int hits,
        int misses,
        int lastHit) {

    /// Order days in all these seasons.
    int orders() {
        return seasons.stream().mapToInt(Season::orders).sum();
    }

    /// Of what is known up to a day.
    static SeasonHistory of(Buyer buyer, Clock clock, int window, int asOf) {
        int n = buyer.until(asOf);
        var seasons = new ArrayList<Season>();
        double anchor = clock.anchors()[window];
        for (int i = 0; i < n; ) {
            int year = clock.mark().nearestYear(buyer.days()[i], anchor);
            double middle = clock.middle(window, year);
            if (Math.abs(buyer.days()[i] - middle) > clock.reach()[window]) {
                i++;
                continue;
            }
            int first = i;
            while (i < n && buyer.days()[i] <= middle + clock.reach()[window]) {
                i++;
            }
            for (int missed = seasons.isEmpty() ? year : seasons.getLast().year() + 1; missed < year; missed++) {
                seasons.add(new Season(missed, clock.middle(window, missed), Double.NaN, 0));
            }
            seasons.add(
                    new Season(year, middle, buyer.days()[first] - clock.mark().of(year), i - first));
        }
        return summed(clock, window, seasons);
    }

    private static SeasonHistory summed(Clock clock, int window, List<Season> seasons) {
        double sum = 0;
        int hits = 0;
        for (var season : seasons) {
            if (season.hit()) {
                sum += season.firstOff();
                hits++;
            }
        }
        double mean = hits == 0 ? clock.anchors()[window] : sum / hits;
        double squares = 0;
        for (var season : seasons) {
            squares += season.hit() ? (season.firstOff() - mean) * (season.firstOff() - mean) : 0;
        }
        return new SeasonHistory(
                clock,
                window,
                seasons,
                mean,
                hits > 1 ? squares / (hits - 1) : 0,
                hits,
                seasons.size() - hits,
                seasons.isEmpty() ? Integer.MIN_VALUE : seasons.getLast().year());
    }
}
