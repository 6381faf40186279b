package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The answer to one question: every account ever seen up to the as-of date, largest first, and what they are together.
/// It lies in the connection until the next question is asked; rows are streamed, so memory does not grow with them.
public final class Ranking {

    private static final int SLICE = 20_000;

    private final Duck duck;
    private final Question question;
    private final Totals totals;

    Ranking(Duck duck, Question question) throws SQLException {
        this.duck = duck;
        this.question = question;
        this.totals = duck.query(Sql.text("totals"), Totals::read);
    }

    public Question question() {
        return question;
    }

    public Totals totals() {
        return totals;
    }

    /// All accounts by rank; those without positive revenue come last.
    public void forEach(Consumer<AccountFigures> consumer) throws SQLException {
        read("select * from ranking order by rank", consumer);
    }

    /// The same with what each account bought. Rows and mixes are read a slice at a time, whatever their number.
    public void forEachWithMix(BiConsumer<AccountFigures, Mix> consumer) throws SQLException {
        var mixes = new Mixes(duck);
        mixes.count(question.window());
        for (long from = 1; from <= totals.seen(); from += SLICE) {
            var ofSlice = mixes.ofRanks(from, from + SLICE);
            read(
                    "select * from ranking where rank >= " + from + " and rank < " + (from + SLICE) + " order by rank",
                    row -> consumer.accept(row, ofSlice.getOrDefault(row.rank(), Mix.NONE)));
        }
    }

    /// The accounts with positive net revenue by rank.
    public void forEachCounted(Consumer<AccountFigures> consumer) throws SQLException {
        read("select * from ranking where counted = 1 order by rank", consumer);
    }

    /// The largest accounts with positive net revenue.
    public List<AccountFigures> largest(int count) throws SQLException {
        var rows = new ArrayList<AccountFigures>();
        read("select * from ranking where counted = 1 order by rank limit " + count, rows::add);
        return rows;
    }

    /// Concentration over the accounts with positive net revenue.
    public Concentration concentration() throws SQLException {
        return measure("revenue", "rank", totals.accounts(), totals.total());
    }

    /// The same for the period one year before.
    public Concentration concentrationBefore() throws SQLException {
        return measure("before_revenue", "before_revenue desc, account", totals.accountsBefore(), totals.totalBefore());
    }

    private Concentration measure(String revenue, String order, long n, BigDecimal total) throws SQLException {
        var sql = "select account, " + revenue + " from ranking where " + revenue + " > 0 order by " + order;
        return duck.query(sql, rows -> {
            var meter = new Meter(n, total);
            while (rows.next()) {
                meter.add(rows.getString(1), rows.getBigDecimal(2));
            }
            return meter.result();
        });
    }

    private void read(String sql, Consumer<AccountFigures> consumer) throws SQLException {
        duck.query(sql, rows -> {
            var reader = new RankingRows(question.rules(), totals.total(), Columns.of(rows));
            while (rows.next()) {
                consumer.accept(reader.row(rows));
            }
            return true;
        });
    }
}
