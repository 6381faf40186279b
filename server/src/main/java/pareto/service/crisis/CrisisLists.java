package pareto.service.crisis;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.service.WaitingElsewhere.Thing;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.Rooms.Room;

/// Which crises go on, which are over, and what waits in them for whom.
@Repository
@Transactional(readOnly = true)
class CrisisLists {

    private static final int MOST = 200;

    /// What is to be changed shows so many days before it should be.
    private static final int DAYS_AHEAD = 7;

    /// No word is told of longer before.
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final String OPEN = " not exists (select 1 from crisis_closing e where e.crisis_id = c.id) ";

    private final Requests requests;
    private final CrisisReading reading;
    private final JdbcClient jdbc;
    private final Clock clock;

    CrisisLists(Requests requests, CrisisReading reading, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.reading = reading;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that go on, the one whose next word is due first before others.
    List<Room> open() {
        return rooms("select c.id from crisis c where" + OPEN + "order by c.declared_at limit ?", MOST).stream()
                .sorted(Comparator.comparing(CrisisLists::next, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// Those that are over, the latest first.
    List<Room> over(int most) {
        return rooms("""
                select c.id from crisis c join crisis_closing e on e.crisis_id = c.id
                order by e.closed_at desc, c.id limit ?
                """, most);
    }

    private static @Nullable Instant next(Room room) {
        Line line = room.crisis().next();
        return line == null ? null : line.due();
    }

    private List<Room> rooms(String sql, int most) {
        return seen(jdbc.sql(sql).param(most).query(UUID.class).list());
    }

    private List<Room> seen(List<UUID> ids) {
        List<Crisis> found =
                ids.stream().flatMap(id -> reading.find(id).stream()).toList();
        Map<RequestId, Request> seen =
                requests.seen(found.stream().map(Crisis::request).distinct().toList());
        return found.stream()
                .filter(one -> seen.containsKey(one.request()))
                .map(one -> new Room(Objects.requireNonNull(seen.get(one.request())), one))
                .toList();
    }

    /// Those in which a word is due soon or was.
    List<UUID> nearing(Instant now) {
        return jdbc.sql("""
                select c.id from crisis c join crisis_standing s on s.crisis_id = c.id
                where s.due_at <= ? and""" + OPEN + "group by c.id order by min(s.due_at), c.id")
                .param(Timestamp.from(now.plus(AHEAD)))
                .query(UUID.class)
                .list();
    }

    /// How many of those that go on somebody leads.
    int ledBy(IdentityId person) {
        return jdbc.sql("select count(*) from crisis c where" + OPEN + """
                and (select l.identity_id from crisis_leader l where l.crisis_id = c.id order by l.since desc limit 1) = ?
                """)
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /// In which crises somebody is still to change something, the one that ended first before others; each as
    /// often as it says so.
    List<UUID> changedBy(IdentityId person) {
        return jdbc.sql("""
                select h.crisis_id from crisis_change h join crisis_closing c on c.crisis_id = h.crisis_id
                where h.who_id = ? and not exists (select 1 from crisis_change_done d where d.change_id = h.id)
                order by c.closed_at, h.crisis_id
                """).param(person.id()).query(UUID.class).list();
    }

    /// Those in whose room the actor leads or sits.
    List<Thing> roomsOfActor() {
        return things("select c.id, c.request_id from crisis c where" + OPEN + """
                and (actor() = (select l.identity_id from crisis_leader l where l.crisis_id = c.id
                        order by l.since desc limit 1)
                    or (select m.part from crisis_member m where m.crisis_id = c.id and m.identity_id = actor()
                        order by m.since desc limit 1) is not null)
                order by c.declared_at, c.id limit ?
                """);
    }

    /// The same with all that happened in them.
    List<Room> mine() {
        return seen(roomsOfActor().stream().map(Thing::id).toList());
    }

    /// Those whose lead is offered to the actor.
    List<Thing> offeredToActor() {
        return things("select o.id, c.request_id from crisis c" + """
                 join lateral (select * from crisis_offer o where o.crisis_id = c.id order by o.offered_at desc limit 1) o
                    on o.to_id = actor()
                where o.offered_at > (select max(l.since) from crisis_leader l where l.crisis_id = c.id) and""" + OPEN + "order by o.offered_at limit ?");
    }

    /// Words the actor was told of that were not said yet.
    List<Thing> wordsOfActor() {
        return things("""
                select t.id, t.request_id from crisis_told_person p join crisis_told t on t.id = p.told_id
                join crisis c on c.id = t.crisis_id
                join crisis_standing s on s.audience_id = t.audience_id and s.due_at = t.due_at
                where p.identity_id = actor() and""" + OPEN + "order by t.due_at, t.told_at limit ?");
    }

    /// What the actor is to change, from a week before it should be.
    List<Thing> changesOfActor() {
        LocalDate until = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        return jdbc.sql("""
                select h.id, h.request_id from crisis_change h
                where h.who_id = actor() and h.until <= :until
                    and not exists (select 1 from crisis_change_done d where d.change_id = h.id)
                order by h.until, h.id limit :most
                """)
                .param("until", until)
                .param("most", MOST)
                .query((row, number) -> new Thing(
                        row.getObject("id", UUID.class), new RequestId(row.getObject("request_id", UUID.class))))
                .list();
    }

    private List<Thing> things(String sql) {
        return jdbc.sql(sql)
                .param(MOST)
                .query((row, number) -> new Thing(
                        row.getObject("id", UUID.class), new RequestId(row.getObject("request_id", UUID.class))))
                .list();
    }
}
