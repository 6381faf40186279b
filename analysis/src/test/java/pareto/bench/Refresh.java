package pareto.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Returns;

/// CPU seconds of an analysis that keeps its cells and counts only the month a batch touched, once the JVM is warm.
final class Refresh {

    private static final int ROUNDS = 7;

    private Refresh() {}

    static double cpu(Path folder, Path ledger, Path batch, YearMonth touched) throws SQLException {
        var kept = folder.resolve("cells.parquet");
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            Analysis.bound(duck, folder);
            Portfolio.over(duck, OrderLines.of(List.of(ledger), Returns.DEDUCT, "CNY"))
                    .cells()
                    .save(kept);
        }
        var rounds = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var before = processCpu();
            try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
                Analysis.bound(duck, folder);
                var portfolio = Portfolio.over(duck, OrderLines.of(List.of(ledger, batch), Returns.DEDUCT, "CNY"));
                portfolio.cells().load(kept);
                portfolio.cells().refresh(Set.of(touched));
                Analysis.rank(portfolio);
            }
            rounds.add(processCpu() - before);
        }
        var warm = rounds.subList(ROUNDS / 2, ROUNDS).stream().sorted().toList();
        return warm.get(warm.size() / 2);
    }

    /// CPU seconds of this process so far.
    static double processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
