package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.values.Money;

/// Keeps what was booked.
@Repository
@Transactional
class CostEntries implements Costs {

    private final JdbcClient jdbc;
    private final Clock clock;

    CostEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean book(AccountId account, LocalDate day, Kind kind, Money amount, String what, String reference) {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A cost without a reference could be booked twice.");
        }
        return jdbc.sql("""
                insert into cost_entry
                    (id, account_id, day, kind, amount, currency, what, reference, booked_by, booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, actor(), ?) on conflict do nothing
                """)
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                account.id(),
                                day,
                                kind.code(),
                                amount.amount(),
                                amount.currency(),
                                what,
                                reference,
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
