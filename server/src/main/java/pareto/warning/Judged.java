package pareto.warning;

/// How warnings ended that people have judged, of all that the reader may see.
///
/// @param confirmed how many were right
/// @param unfounded how many were not
/// @param said mean expected share of false ones, as was said when they were raised; 0 without any
/// @param unjudged how many are over without anybody having said
record Judged(int confirmed, int unfounded, double said, int unjudged) {

    int all() {
        return confirmed + unfounded;
    }

    /// Share of those that were not right.
    double falseShare() {
        return all() == 0 ? 0 : unfounded / (double) all();
    }
}
