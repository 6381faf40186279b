package pareto.analysis.rhythm.season;

/// One window of one year of an account with a clock.
///
/// @param middle the day around which its orders were expected when the clock was found
/// @param firstOff days from the year's mark to the season's first order, NaN without any
/// @param orders order days in it
record Season(int year, double middle, double firstOff, int orders) {

    boolean hit() {
        return orders > 0;
    }
}
