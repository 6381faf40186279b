package pareto.service.escalation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;
import pareto.service.escalation.Recipient.Why;
import pareto.service.stopwatch.Purpose;
import pareto.service.stopwatch.ReachedShares.Reached;
import pareto.service.stopwatch.StopwatchId;

/// Who was told that a share of the time was used up (tables `escalation` and `escalation_told`).
@Repository
@Transactional
class Escalations {

    /// The latest that somebody was told about an open stopwatch.
    ///
    /// @param city where the site is that it is about; empty where it is about none
    /// @param holder name of whoever holds the time now
    record Mine(
            UUID id,
            StopwatchId stopwatch,
            RequestId request,
            Purpose purpose,
            String city,
            String what,
            boolean signed,
            int percent,
            String holder,
            boolean seen) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Escalations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes down that somebody is told; once for each share and moment at which it is reached.
    ///
    /// @param table number of the table of levels that holds
    /// @return its id; empty where it was told before
    Optional<UUID> tell(Reached reached, int table, List<Recipient> told) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                insert into escalation (id, stopwatch_id, request_id, account_id, percent, reached_at, due_at, number, told_at)
                values (:id, :stopwatch, :request, :account, :percent, :reached, :due, :number, :now)
                on conflict (stopwatch_id, percent, reached_at) do nothing
                """)
                .param("id", id)
                .param("stopwatch", reached.stopwatch().id())
                .param("request", reached.request().id())
                .param("account", reached.account().id())
                .param("percent", reached.percent())
                .param("reached", Timestamp.from(reached.at()))
                .param("due", reached.due() == null ? null : Timestamp.from(reached.due()))
                .param("number", table)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            return Optional.empty();
        }
        told.forEach(one -> add(id, reached, one));
        return Optional.of(id);
    }

    private void add(UUID id, Reached reached, Recipient recipient) {
        jdbc.sql("""
                insert into escalation_told (escalation_id, identity_id, account_id, why, for_id)
                values (:id, :who, :account, :why, :for)
                """)
                .param("id", id)
                .param("who", recipient.who().id())
                .param("account", reached.account().id())
                .param("why", recipient.why().code())
                .param(
                        "for",
                        recipient.standsInFor() == null
                                ? null
                                : recipient.standsInFor().id())
                .update();
    }

    /// The actor has the page of the request before them.
    void seen(RequestId request) {
        jdbc.sql("""
                update escalation_told t set seen_at = ? from escalation e
                where e.id = t.escalation_id and e.request_id = ? and t.identity_id = actor() and t.seen_at is null
                """).params(Timestamp.from(clock.instant()), request.id()).update();
    }

    /// Those of a request, the latest first.
    @Transactional(readOnly = true)
    List<Escalation> of(RequestId request) {
        Map<UUID, Escalation> found = new LinkedHashMap<>();
        jdbc.sql("""
                select e.id, s.purpose, coalesce(p.city, '') as city, s.what, s.term_id is not null as signed, e.percent, e.reached_at, e.told_at, i.name,
                    t.why, coalesce(f.name, '') as stands_for, t.seen_at
                from escalation e join stopwatch s on s.id = e.stopwatch_id
                left join task k on k.stopwatch_id = s.id left join request_site p on p.id = k.site_id
                left join escalation_told t on t.escalation_id = e.id
                left join identity i on i.id = t.identity_id left join identity f on f.id = t.for_id
                where e.request_id = ?
                order by e.reached_at desc, e.id desc, array_position(array['holder', 'superior', 'director'], t.why), i.name
                """).param(request.id()).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (!found.containsKey(id)) {
                found.put(id, escalation(row));
            }
            if (row.getString("name") != null) {
                Objects.requireNonNull(found.get(id)).told().add(person(row));
            }
        });
        return List.copyOf(found.values());
    }

    /// What the actor was told last about each open stopwatch, that which is due first before others.
    @Transactional(readOnly = true)
    List<Mine> mine(int most) {
        return jdbc.sql("""
                select l.*, s.purpose, coalesce(p.city, '') as city, s.what, s.term_id is not null as signed, h.name as holder
                from (
                    select distinct on (e.stopwatch_id) e.id, e.stopwatch_id, e.request_id, e.percent,
                        t.seen_at is not null as seen
                    from escalation_told t join escalation e on e.id = t.escalation_id
                    join stopwatch o on o.id = e.stopwatch_id and o.open
                    where t.identity_id = actor() order by e.stopwatch_id, e.told_at desc, e.percent desc) l
                join stopwatch s on s.id = l.stopwatch_id
                left join task k on k.stopwatch_id = s.id left join request_site p on p.id = k.site_id
                cross join lateral (
                    select i.name from stopwatch_event v join identity i on i.id = v.identity_id
                    where v.stopwatch_id = s.id order by v.place desc limit 1) h
                order by s.due_at nulls last, s.id limit ?
                """).param(most).query(Escalations::mine).list();
    }

    private static Mine mine(ResultSet row, int number) throws SQLException {
        return new Mine(
                row.getObject("id", UUID.class),
                new StopwatchId(row.getObject("stopwatch_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                Purpose.ofCode(row.getString("purpose")),
                row.getString("city"),
                row.getString("what"),
                row.getBoolean("signed"),
                row.getInt("percent"),
                row.getString("holder"),
                row.getBoolean("seen"));
    }

    private static Escalation escalation(ResultSet row) throws SQLException {
        return new Escalation(
                Purpose.ofCode(row.getString("purpose")),
                row.getString("city"),
                row.getString("what"),
                row.getBoolean("signed"),
                row.getInt("percent"),
                Objects.requireNonNull(moment(row, "reached_at")),
                Objects.requireNonNull(moment(row, "told_at")),
                new ArrayList<>(3));
    }

    private static Escalation.Person person(ResultSet row) throws SQLException {
        return new Escalation.Person(
                row.getString("name"),
                Why.ofCode(row.getString("why")),
                row.getString("stands_for"),
                moment(row, "seen_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
