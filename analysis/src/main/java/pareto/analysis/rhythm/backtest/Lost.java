package pareto.analysis.rhythm.backtest;

import pareto.analysis.rhythm.backtest.Judges.View;

/// A last order day with a verdict.
///
/// @param weight yearly revenue of the account until then
record Lost(View view, double weight) {

    /// Days from the last order to the alarm, one more than the verdict takes where there is none by then.
    int delay(Method method, double threshold) {
        if (!(view.suspicion(method, Gaps.VERDICT) > threshold)) {
            return Gaps.VERDICT + 1;
        }
        int low = 0;
        int high = Gaps.VERDICT;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (view.suspicion(method, middle) > threshold) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }
}
