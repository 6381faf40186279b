package pareto.analysis.rhythm.season;

/// Puts probabilities right by how earlier ones of the same ledger turned out: if a tenth of the windows fell below
/// what should have been their twentieth, the one becomes the other (Dawid 1984, the prequential principle).
final class Calibration {

    private static final int BINS = 20;
    /// Windows of each bin that stand for being right from the start.
    private static final double PRIOR = 5;

    private final double[] mass = new double[BINS];
    private double total;

    /// Learns that a count had this probability and `below` that of fewer; it is spread evenly between the two.
    void learn(double below, double chance) {
        double width = Math.max(chance - below, 1e-12);
        for (int bin = 0; bin < BINS; bin++) {
            double from = Math.max(below, (double) bin / BINS);
            double to = Math.min(below + width, (bin + 1.0) / BINS);
            mass[bin] += Math.max(0, to - from) / width;
        }
        total++;
    }

    double of(double probability) {
        double place = Math.clamp(probability, 0, 1) * BINS;
        double sum = 0;
        for (int bin = 0; bin < BINS && place > bin; bin++) {
            sum += (mass[bin] + PRIOR) * Math.min(1, place - bin);
        }
        return Math.min(1, sum / (total + PRIOR * BINS));
    }
}
