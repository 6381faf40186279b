package pareto.bench;

import java.util.Locale;

/// Markdown rows on standard output.
final class Table {

    private Table() {}

    static void head(String... names) {
        row(names);
        System.out.println("|" + "---|".repeat(names.length));
    }

    static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    static String count(long number, String things) {
        return String.format(Locale.ROOT, "%,d %s", number, things);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    static String megabytes(Cost cost) {
        return String.format(Locale.ROOT, "%.0f", cost.memory());
    }

    static String ratio(Cost ours, Cost bare) {
        return String.format(Locale.ROOT, "%.2f", ours.cpu() / bare.cpu());
    }
}
