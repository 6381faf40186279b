package pareto.analysis.rhythm.season;

/// When in the year an account orders.
///
/// @param anchors days from the mark to the middle of each window, one or two
/// @param reach days around the middle within which an order belongs to the season
record Clock(YearMark mark, double[] anchors, double[] reach) {

    int windows() {
        return anchors.length;
    }

    double middle(int window, int year) {
        return mark.of(year) + anchors[window];
    }
}
