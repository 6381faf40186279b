package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/// Builds the view `counted` over the order lines, step by step; a step that has nothing to do is not in the plan.
final class CountedLines {

    private final Duck duck;
    private final OrderLines lines;

    CountedLines(Duck duck, OrderLines lines) {
        this.duck = duck;
        this.lines = lines;
    }

    void define() throws SQLException {
        if (lines.files().isEmpty()) {
            throw new IllegalArgumentException("There are no order lines to analyse.");
        }
        duck.view("lines", "select * from read_parquet([" + files() + "], union_by_name => true)");
        duck.view("accepted", accepted());
        var step = grouped(converted("accepted"));
        duck.view("counted", "select * from " + step);
    }

    private String files() {
        return lines.files().stream()
                .map(file -> Sql.quoted(file.toAbsolutePath().toString()))
                .collect(Collectors.joining(", "));
    }

    private String accepted() throws SQLException {
        var sourced = duck.query(
                "select count(*) from (describe lines) where column_name = 'source'", r -> r.next() && r.getInt(1) > 0);
        duck.fill("left_out", "account varchar", rows -> {
            for (var account : lines.leftOut()) {
                rows.beginRow().append(account).endRow();
            }
        });
        return Sql.text(
                "accepted",
                Map.of(
                        "source", sourced ? "l.source" : "''",
                        "returns", lines.returns() == Returns.IGNORE ? "not l.is_return" : "true",
                        "kept",
                                lines.leftOut().isEmpty()
                                        ? "true"
                                        : "l.account not in (select account from left_out)"));
    }

    private String converted(String from) throws SQLException {
        var places = Map.of("lines", from, "currency", lines.currency());
        var foreign = duck.query(
                "select count(*) from " + from + " where currency <> '" + lines.currency() + "'",
                r -> r.next() && r.getLong(1) > 0);
        if (!foreign) {
            return from;
        }
        duck.fill("rate", "from_currency varchar, day date, rate decimal(18, 8)", rows -> {
            for (var rate : lines.rates()) {
                if (rate.to().equals(lines.currency())) {
                    rows.beginRow()
                            .append(rate.from())
                            .append(rate.day())
                            .append(scaled(rate))
                            .endRow();
                }
            }
        });
        duck.table("rate_period", Sql.text("rate-periods"));
        duck.query(Sql.text("rate-missing", places), rows -> {
            if (rows.next()) {
                throw new MissingRateException(rows.getString(1), rows.getObject(2, LocalDate.class), lines.currency());
            }
            return true;
        });
        duck.view("converted", Sql.text("converted", places));
        return "converted";
    }

    private static BigDecimal scaled(Rate rate) {
        return rate.rate().setScale(8, RoundingMode.HALF_EVEN);
    }

    private String grouped(String from) throws SQLException {
        if (lines.groups().isEmpty()) {
            return from;
        }
        duck.fill("account_group", "account varchar, account_group varchar", rows -> {
            for (var entry : lines.groups().entrySet()) {
                rows.beginRow().append(entry.getKey()).append(entry.getValue()).endRow();
            }
        });
        duck.view("grouped", Sql.text("grouped", Map.of("lines", from)));
        return "grouped";
    }
}
