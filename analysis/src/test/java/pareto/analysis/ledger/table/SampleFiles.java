package pareto.analysis.ledger.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Small files of lines that collide often: few orders, few days, repeated lines, equal hashes, lines without an order.
final class SampleFiles {
    private SampleFiles() {}

    static List<Line> lines(RandomGenerator random) {
        var lines = new ArrayList<Line>();
        var count = random.nextInt(9);
        for (var i = 0; i < count; i++) {
            lines.add(line(random));
            if (random.nextInt(8) == 0) {
                lines.add(lines.getLast());
            }
        }
        return lines;
    }

    private static Line line(RandomGenerator random) {
        var day = LocalDate.of(2026, 1 + random.nextInt(4), 1 + random.nextInt(2));
        var amount = BigDecimal.valueOf(random.nextInt(-1, 3)).setScale(4);
        var order = random.nextInt(5) == 0 ? null : "SO-" + random.nextInt(6);
        var number = Integer.toString(random.nextInt(2));
        var key = order == null ? 7 : random.nextInt(3) == 0 ? 7 : (order + number).hashCode();
        return new Line(key, order, order == null ? null : number, day, "C-1", amount);
    }
}
