package pareto.analysis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Made-up yuan for one US dollar, fixed on the first of each month.
final class Rates {

    private Rates() {}

    static double usd(LocalDate day) {
        int month = day.getYear() * 12 + day.getMonthValue();
        return Math.round((6.95 + 0.28 * StrictMath.sin(month / 8.0)) * 10_000) / 10_000.0;
    }

    static void write(Path file, History history) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("日期,币种,汇率");
        LocalDate month = history.from();
        while (!month.isAfter(history.asOf())) {
            lines.add(String.format(Locale.ROOT, "%s,USD,%.4f", month, usd(month)));
            month = month.plusMonths(1);
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
