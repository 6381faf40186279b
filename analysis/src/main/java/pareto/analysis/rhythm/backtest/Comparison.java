package pareto.analysis.rhythm.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import pareto.analysis.rhythm.backtest.Ranking.Quality;

/// By how much ours ranks better than a baseline, mean over cut-offs of the paired difference, with its 95 % interval
/// by
/// bootstrap over accounts.
///
/// @param auc difference of AUC
/// @param averagePrecision difference of average precision
public record Comparison(Method baseline, Difference auc, Difference averagePrecision) {

    static final int RESAMPLES = 1_000;
    /// Of the bootstrap.
    public static final long SEED = 20_261_127;

    /// @param low 2.5 % point of the resampled differences
    /// @param high 97.5 % point
    public record Difference(double mean, double low, double high) {

        static Difference of(double mean, double[] resampled) {
            var sorted = resampled.clone();
            Arrays.sort(sorted);
            if (sorted.length == 0) {
                return new Difference(mean, Double.NaN, Double.NaN);
            }
            int tail = (int) Math.floor(0.025 * sorted.length);
            return new Difference(mean, sorted[tail], sorted[sorted.length - 1 - tail]);
        }
    }

    /// @param book number of accounts in the book: each is drawn as a whole, for all cut-offs at once
    static List<Comparison> of(List<CutOff> cutOffs, int book) {
        var telling = cutOffs.stream().filter(CutOff::tells).toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        var rankings = new ArrayList<Map<Method, Ranking>>();
        for (var cutOff : telling) {
            var ofCutOff = new EnumMap<Method, Ranking>(Method.class);
            Method.atCutOffs().forEach(method -> ofCutOff.put(method, cutOff.ranking(method)));
            rankings.add(ofCutOff);
        }
        var once = new double[book];
        Arrays.fill(once, 1);
        var seen = means(telling, rankings, once);
        var random = new SplittableRandom(SEED);
        var drawn = new ArrayList<Map<Method, double[]>>();
        for (int i = 0; i < RESAMPLES; i++) {
            drawn.add(means(telling, rankings, resample(book, random)));
        }
        return Method.baselines().stream()
                .map(baseline -> new Comparison(
                        baseline, difference(seen, drawn, baseline, 0), difference(seen, drawn, baseline, 1)))
                .toList();
    }

    private static double[] resample(int book, SplittableRandom random) {
        var weights = new double[book];
        for (int i = 0; i < book; i++) {
            weights[random.nextInt(book)]++;
        }
        return weights;
    }

    private static Difference difference(
            Map<Method, double[]> seen, List<Map<Method, double[]>> drawn, Method baseline, int measure) {
        return Difference.of(
                better(seen, baseline, measure),
                drawn.stream()
                        .mapToDouble(means -> better(means, baseline, measure))
                        .filter(Double::isFinite)
                        .toArray());
    }

    private static double better(Map<Method, double[]> means, Method baseline, int measure) {
        return of(means, Method.PARETO)[measure] - of(means, baseline)[measure];
    }

    private static double[] of(Map<Method, double[]> means, Method method) {
        return means.getOrDefault(method, new double[2]);
    }

    /// AUC and average precision of each method, mean over cut-offs.
    private static Map<Method, double[]> means(
            List<CutOff> cutOffs, List<Map<Method, Ranking>> rankings, double[] weights) {
        var means = new EnumMap<Method, double[]>(Method.class);
        for (int i = 0; i < cutOffs.size(); i++) {
            var accounts = cutOffs.get(i).accounts();
            var weighted = new double[accounts.length];
            for (int j = 0; j < accounts.length; j++) {
                weighted[j] = weights[accounts[j]];
            }
            rankings.get(i).forEach((method, ranking) -> {
                Quality quality = ranking.quality(weighted);
                var mean = means.computeIfAbsent(method, _ -> new double[2]);
                mean[0] += quality.auc() / cutOffs.size();
                mean[1] += quality.averagePrecision() / cutOffs.size();
            });
        }
        return means;
    }
}
