package pareto.service.crisis;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.Rooms.Room;
import pareto.service.escalation.Recipient;
import pareto.service.escalation.Recipients;
import pareto.shell.notice.Notices;

/// Every minute, tells whoever has a next word to say that it is due, before it is late. One crisis is
/// one transaction that has its request alone and looks again, so that breaking off, and another
/// server, lose and double nothing.
@Component
class TellingWords {

    private static final Logger LOG = LoggerFactory.getLogger(TellingWords.class);
    private static final String EVERY = "${pareto.crisis.every:PT1M}";
    private static final String ACTOR = "crisis";

    private final CrisisLists lists;
    private final Rooms rooms;
    private final Recipients recipients;
    private final Notices notices;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    TellingWords(
            CrisisLists lists,
            Rooms rooms,
            Recipients recipients,
            Notices notices,
            Actors actors,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.lists = lists;
        this.rooms = rooms;
        this.recipients = recipients;
        this.notices = notices;
        this.actors = actors;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void tell() {
        actors.system(ACTOR, this::tellAll);
    }

    /// One that cannot be told of keeps no other from being.
    private void tellAll() {
        for (UUID one : lists.nearing(rooms.now())) {
            try {
                transaction.executeWithoutResult(status -> tell(one));
            } catch (RuntimeException e) {
                LOG.error("Nobody could be told of crisis {}", one, e);
            }
        }
    }

    private void tell(UUID id) {
        Room room = rooms.open(id);
        Instant now = rooms.now();
        for (Line line : room.crisis().lines()) {
            Instant due = line.due();
            Integer every = line.every();
            if (due != null && every != null) {
                Stage.reached(due, every, now).ifPresent(stage -> tell(room, line, due, stage, now));
            }
        }
    }

    private void tell(Room room, Line line, Instant due, Stage stage, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (add(id, room, line, due, stage, now) == 0) {
            return;
        }
        for (Recipient one : told(room, line, stage)) {
            jdbc.sql("""
                    insert into crisis_told_person (told_id, identity_id, request_id, account_id, for_id)
                    values (:told, :who, :request, :account, :for)
                    """)
                    .param("told", id)
                    .param("who", one.who().id())
                    .param("request", room.request().id().id())
                    .param("account", room.request().account().id().id())
                    .param(
                            "for",
                            one.standsInFor() == null ? null : one.standsInFor().id())
                    .update();
            notices.news("crisis word " + id, one.who(), stage == Stage.AHEAD ? due : now);
        }
    }

    /// @return 0 where they were told before
    private int add(UUID id, Room room, Line line, Instant due, Stage stage, Instant now) {
        return jdbc.sql("""
                insert into crisis_told (id, audience_id, due_at, stage, crisis_id, request_id, account_id, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (audience_id, due_at, stage) do nothing
                """)
                .params(
                        id,
                        line.id(),
                        Timestamp.from(due),
                        stage.code(),
                        room.crisis().id(),
                        room.request().id().id(),
                        room.request().account().id().id(),
                        Timestamp.from(now))
                .update();
    }

    /// Each once: through stand-ins and superiors as everywhere. Where nobody found may say a word in the
    /// room, as somebody told in place of one who left, the leader is told before, and directors.
    private List<Recipient> told(Room room, Line line, Stage stage) {
        Recipients.Sitting sitting = recipients.sitting();
        var about = new Recipients.About(
                room.request().account().id(), room.request().id());
        Map<IdentityId, Recipient> once = new LinkedHashMap<>();
        room.crisis().speakers(line).stream()
                .flatMap(person -> sitting.holder(about, person).stream())
                .forEach(one -> once.putIfAbsent(one.who(), one));
        if (stage != Stage.AHEAD || !rooms.works(room, once.keySet())) {
            sitting.holder(about, room.crisis().leader().who()).forEach(one -> once.putIfAbsent(one.who(), one));
        }
        if (stage == Stage.LATE || !rooms.works(room, once.keySet())) {
            sitting.directors(about).forEach(one -> once.putIfAbsent(one.who(), one));
        }
        return List.copyOf(once.values());
    }
}
