package pareto.orders;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.portfolio.Rate;

/// Dated rates of exchange; one holds until the next.
@Repository
@Transactional
class Rates {

    private final JdbcClient jdbc;
    private final Clock clock;

    Rates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Rate> all() {
        return jdbc.sql("""
                select currency, into_currency, day, rate from exchange_rate
                order by currency, into_currency, day desc
                """)
                .query((row, number) -> new Rate(
                        row.getString("currency"),
                        row.getString("into_currency"),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("rate").stripTrailingZeros()))
                .list();
    }

    void put(Collection<Rate> rates) {
        jdbc.sql("""
                insert into exchange_rate (currency, into_currency, day, rate, set_at, set_by)
                select currency, into_currency, cast(day as date), cast(rate as numeric), ?, actor()
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as given (currency, into_currency, day, rate)
                on conflict (currency, into_currency, day) do update
                set rate = excluded.rate, set_at = excluded.set_at, set_by = excluded.set_by
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        rates.stream().map(Rate::from).toArray(String[]::new),
                        rates.stream().map(Rate::to).toArray(String[]::new),
                        rates.stream().map(rate -> rate.day().toString()).toArray(String[]::new),
                        rates.stream().map(rate -> rate.rate().toPlainString()).toArray(String[]::new))
                .update();
    }

    void drop(String from, String to, LocalDate day) {
        jdbc.sql("delete from exchange_rate where currency = ? and into_currency = ? and day = ?")
                .params(from, to, day)
                .update();
    }
}
