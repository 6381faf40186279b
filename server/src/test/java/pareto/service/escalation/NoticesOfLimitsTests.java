package pareto.service.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.account.ConfidentialAccounts;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.shell.notice.Digest;
import pareto.testing.Visitor;

/// What leaves the house of a limit that is near, and when.
class NoticesOfLimitsTests extends OneLimit {

    @Autowired
    private EscalationNotices notices;

    @Autowired
    private ConfidentialAccounts confidential;

    @AfterEach
    void noQuietHours() {
        house.asSystem(() -> {
            jdbc.sql("delete from quiet_hours").update();
            jdbc.sql("delete from own_quiet_hours").update();
            jdbc.sql("delete from notice_channel").update();
        });
    }

    @Test
    void tellEachShareOnceUntilTheRequestWasOpened() {
        started();
        pass(Duration.ofHours(8));
        Digest first = digest(manager, Set.of());
        assertThat(first.fresh()).singleElement().satisfies(thing -> {
            assertThat(thing.title()).isEqualTo("云帆零售");
            assertThat(thing.path()).isEqualTo("/requests/" + request.id());
            assertThat(thing.data()).containsEntry("percent", 75).containsEntry("purpose", "ola");
        });

        Set<UUID> told = Set.of(first.fresh().getFirst().id());
        assertThat(digest(manager, told).fresh()).isEmpty();
        assertThat(digest(manager, told).open()).hasSize(1);
        pass(Duration.ofHours(2));
        assertThat(digest(manager, told).fresh())
                .as("all of it is more than three quarters")
                .hasSize(1);

        house.signedIn(manager).get("/requests/" + request.id());
        assertThat(digest(manager, Set.of()).fresh()).isEmpty();
    }

    @Test
    void tellNothingOfAConfidentialAccount() {
        started();
        pass(Duration.ofHours(8));
        house.as(director.id(), () -> {
            confidential.close(shop, "国防项目");
            return true;
        });

        assertThat(nearFor(manager)).as("on pages it stands").hasSize(1);
        assertThat(digest(manager, Set.of()).fresh()).isEmpty();
    }

    /// It is nine in the evening by the clock on the wall when the share is reached.
    @Test
    void waitForTheEndOfQuietHoursUnlessTheTimeEndsBefore() {
        clock.move(Duration.between(clock.instant(), nextAt("21:00")).minusHours(8));
        channel(manager);
        channel(head);
        house.asSystem(
                () -> jdbc.sql("insert into quiet_hours select day, '20:30', '22:30' from generate_series(1, 7) day")
                        .update());
        Visitor own = house.signedIn(manager);
        own.get("/me/notices");
        assertThat(own.post("/me/notices/quiet", Map.of("from", "22:00", "until", "07:00"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(own.post("/me/notices/quiet", Map.of("from", "22:00", "until", ""))
                        .statusCode())
                .isEqualTo(400);

        started();
        Instant due = now().plus(TEN_HOURS);
        pass(Duration.ofHours(8));

        assertThat(waitsUntil(head))
                .containsExactly(now().plus(Duration.ofMinutes(90)).toString());
        assertThat(waitsUntil(manager))
                .as("at eleven the time ends, and her own quiet hours only at seven")
                .containsExactly("at once");
        assertThat(due).isEqualTo(nextAt("23:00"));
        assertThat(nearFor(manager)).hasSize(1);
    }

    private Digest digest(WithPassword person, Set<UUID> told) {
        return house.as(person.id(), () -> notices.digest(told, new Formats(Language.EN, clock.getZone())));
    }

    private Instant nextAt(String time) {
        Instant today = now().atZone(clock.getZone())
                .toLocalDate()
                .atTime(LocalTime.parse(time))
                .atZone(clock.getZone())
                .toInstant();
        return today.isAfter(now().minus(Duration.ofHours(8))) ? today : today.plus(Duration.ofDays(1));
    }

    /// Leads nowhere, since only the queue is looked at.
    private void channel(WithPassword person) {
        house.asSystem(
                () -> jdbc.sql("""
                insert into notice_channel (id, identity_id, kind, target, secret, pace, hour, weekday, chosen_at)
                values (?, ?, 'mail', decode(repeat('00', 60), 'hex'), decode(repeat('00', 60), 'hex'), 'at-once', 8, 1, now())
                """).params(UUID.randomUUID(), person.id().id()).update());
    }

    private List<String> waitsUntil(WithPassword person) {
        return house.asSystem(() -> jdbc.sql("select next_at from notice_delivery where identity_id = ?")
                .param(person.id().id())
                .query((row, number) -> row.getTimestamp(1) == null
                        ? "at once"
                        : row.getTimestamp(1).toInstant().toString())
                .list());
    }
}
