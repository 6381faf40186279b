package pareto.insight.study;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.shell.format.Language;

/// Why accounts left, as people say, and the list they choose from.
@Repository
@Transactional
class DepartureReasons {

    private static final int LONGEST = 300;

    /// @param active whether it is offered
    record Kind(UUID id, String zh, String en, boolean active) {

        String name(Language language) {
            return language.chinese() ? zh : en;
        }
    }

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    DepartureReasons(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// In the order in which they were added.
    @Transactional(readOnly = true)
    List<Kind> kinds() {
        return jdbc.sql("select * from departure_reason_kind order by id")
                .query((row, number) -> new Kind(
                        row.getObject("id", UUID.class),
                        row.getString("zh"),
                        row.getString("en"),
                        row.getBoolean("active")))
                .list();
    }

    /// @param since the last order day of the departure
    /// @throws Refusal when the account did not leave then, or the reason is none of the list
    void say(AccountId account, LocalDate since, UUID kind, String note) {
        if (note.length() > LONGEST) {
            throw Refusal.badInput("insight.churn.note.long", LONGEST);
        }
        Kind chosen = kinds().stream()
                .filter(one -> one.id().equals(kind) && one.active())
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("insight.churn.reason.unknown"));
        Long departures = jdbc.sql("select count(*) from departure_row where account_id = ? and since = ?")
                .params(account.id(), since)
                .query(Long.class)
                .single();
        if (departures == 0) {
            throw Refusal.badInput("insight.churn.departure.unknown", since);
        }
        jdbc.sql("""
                insert into departure_reason (id, account_id, since, kind_id, note, said_by, said_at)
                values (?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        account.id(),
                        since,
                        kind,
                        note,
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("insight.did.departureExplained", account.id().toString(), since + " " + chosen.zh());
    }

    void add(String zh, String en) {
        if (zh.isBlank() || en.isBlank() || zh.length() > LONGEST || en.length() > LONGEST) {
            throw Refusal.badInput("insight.churn.kind.words");
        }
        int added = jdbc.sql("insert into departure_reason_kind (id, zh, en) values (?, ?, ?) on conflict do nothing")
                .params(UuidCreator.getTimeOrderedEpoch(), zh, en)
                .update();
        if (added == 0) {
            throw Refusal.conflict("insight.churn.kind.taken");
        }
        audit.record("insight.did.reasonAdded", "departure-reasons", zh + " / " + en);
    }

    /// What was said with it stays.
    void offer(UUID kind, boolean active) {
        int changed = jdbc.sql("update departure_reason_kind set active = ? where id = ? and active <> ?")
                .params(active, kind, active)
                .update();
        if (changed > 0) {
            audit.record(
                    active ? "insight.did.reasonOffered" : "insight.did.reasonRetired",
                    "departure-reasons",
                    kind.toString());
        }
    }
}
