package pareto.analysis.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;

/// An account of the sample company and how it buys.
///
/// @param yearly net revenue in yuan of its latest full year
/// @param orders orders in that year
/// @param growth yearly growth of its revenue, 0.02 for two percent
/// @param joined months before the as-of date when it began to buy, from the first day on where very large
/// @param left months before the as-of date when it stopped, 0 where it still buys
record Buyer(
        String code,
        String name,
        String parent,
        String region,
        String agent,
        String seller,
        double yearly,
        double orders,
        double growth,
        Season season,
        Mix mix,
        int joined,
        int left,
        String currency,
        Story story) {

    private static final int ALWAYS = 1200;

    /// Stands for the lines whose account was lost on the way into the file.
    static final Buyer UNKNOWN = new Buyer(
            "", "", "", "", "", "", 200_000, 4, 0, Season.EVEN, new Mix(50, 30, 20), ALWAYS, 0, "CNY", Story.NONE);

    static List<Buyer> all() {
        return Table.read("accounts.csv", Buyer::of);
    }

    private static Buyer of(NamedCsvRecord row) {
        double yearly = number(row, "yearly", 0) * 10_000;
        return new Buyer(
                row.getField("code"),
                row.getField("name"),
                row.getField("parent"),
                row.getField("region"),
                row.getField("agent"),
                row.getField("seller"),
                yearly,
                number(row, "orders", usualOrders(yearly)),
                number(row, "growth", 0) / 100,
                Season.valueOf(row.getField("season")),
                Mix.parse(row.getField("mix")),
                (int) number(row, "joined", ALWAYS),
                (int) number(row, "left", 0),
                row.getField("currency"),
                Story.of(row.getField("story")));
    }

    /// Who buys more orders more often, but not in proportion.
    private static double usualOrders(double yearly) {
        return 4.5 + 0.9 * Math.sqrt(yearly / 10_000);
    }

    private static double number(NamedCsvRecord row, String column, double otherwise) {
        String text = row.getField(column);
        return text.isEmpty() ? otherwise : Double.parseDouble(text);
    }

    LocalDate firstDay(History history) {
        LocalDate day = history.asOf().minusMonths(joined).plusDays(1);
        return day.isBefore(history.from()) ? history.from() : day;
    }

    LocalDate lastDay(History history) {
        return history.asOf().minusMonths(left);
    }

    boolean isOwn() {
        return currency.equals("CNY");
    }
}
