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

    /// First day on which an order belongs to the season, as days since 1970.
    int opens(int window, int year) {
        return (int) Math.ceil(middle(window, year) - reach[window]);
    }

    /// Last such day.
    int closes(int window, int year) {
        return (int) Math.floor(middle(window, year) + reach[window]);
    }
}
