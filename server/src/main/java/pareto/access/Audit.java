package pareto.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The book of changes: who did what to which thing, and when. Entries are added in the transaction of
/// the change and never altered.
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Enters what the current actor has done.
    ///
    /// @param what    kind of change: the key of its message, such as `access.did.roleChanged`
    /// @param subject id of the thing changed, never personal data
    /// @param detail  from what to what, for the reader; empty when the kind says it all
    @Transactional
    public void record(String what, String subject, String detail) {
        jdbc.sql("insert into audit (id, at, actor_id, what, subject, detail) values (?, ?, actor(), ?, ?, ?)")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        what,
                        subject,
                        detail)
                .update();
    }
}
