package pareto.analysis.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pareto.analysis.portfolio.Mix.Others;
import pareto.values.Period;

/// The product mix of every account of a ranking, counted from the lines of its window and of the year before.
record Mixes(Duck duck) {

    void count(Period window) throws SQLException {
        var before = window.yearBefore();
        duck.table(
                "mix",
                Sql.text(
                        "mix",
                        Map.of(
                                "from", window.from(),
                                "to", window.to(),
                                "before_from", before.from(),
                                "before_to", before.to(),
                                "largest", Mix.LARGEST)));
    }

    /// By rank; accounts that bought nothing in either period are missing.
    Map<Long, Mix> ofRanks(long from, long to) throws SQLException {
        var sql = "select * from mix where rank >= " + from + " and rank < " + to
                + " order by rank, revenue desc, family";
        return duck.query(sql, rows -> {
            var mixes = new HashMap<Long, Mix>();
            while (rows.next()) {
                mixes.merge(rows.getLong("rank"), part(rows), Mixes::join);
            }
            return mixes;
        });
    }

    private static Mix part(ResultSet row) throws SQLException {
        var revenue = row.getBigDecimal("revenue");
        var before = row.getBigDecimal("before_revenue");
        return row.getBoolean("alone")
                ? new Mix(List.of(new FamilyShare(row.getString("family"), revenue, before)), Mix.NONE.others())
                : new Mix(List.of(), new Others(row.getLong("families"), revenue, before));
    }

    private static Mix join(Mix one, Mix other) {
        var largest = new ArrayList<>(one.largest());
        largest.addAll(other.largest());
        return new Mix(List.copyOf(largest), one.others().families() > 0 ? one.others() : other.others());
    }
}
