package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// The door for whoever hears from people that an account has left, before its silence alone would tell.
@Component
public class ConfirmedLosses {

    /// The study that rests on it.
    public static final String STUDY = "churn";

    private final JdbcClient jdbc;
    private final Refreshes refreshes;
    private final Clock clock;

    ConfirmedLosses(JdbcClient jdbc, Refreshes refreshes, Clock clock) {
        this.jdbc = jdbc;
        this.refreshes = refreshes;
        this.clock = clock;
    }

    /// It holds until the account orders again; who has left is worked out anew.
    @Transactional
    public void confirmed(AccountId account, LocalDate on) {
        jdbc.sql(
                        "insert into departure_confirmation (id, account_id, on_day, said_by, said_at) values (?, ?, ?, actor(), ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), account.id(), on, Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from kept_study where study = ?").param(STUDY).update();
        refreshes.soon();
    }
}
