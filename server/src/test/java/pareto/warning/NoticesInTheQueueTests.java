package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.shell.job.Job;
import pareto.shell.job.JobKind;
import pareto.shell.job.Jobs;
import pareto.testing.Visitor;

/// When notices are due, what they hold by then, and what becomes of those that do not arrive.
class NoticesInTheQueueTests extends ThreeListedAccounts {

    @Autowired
    private Identities identities;

    @Autowired
    private Jobs jobs;

    @Test
    void tellNothingTwice() {
        byMail(address, "AT_ONCE");
        news("1");
        mail(address, 2);

        news("1");
        news("2");

        awaitOnPage("Nothing new, nothing sent");
        assertThat(mails().to(address)).hasSize(2);
        assertThat(states()).containsExactly("sent", "nothing");
    }

    @Test
    void areTriedAgainWhenTheServerHasNoTime() {
        String busy = "busy-" + address;
        byMail(busy, "AT_ONCE");
        mails().busy(true);
        news("1");
        awaitOnPage("The mail server refused it: 451 4.3.2 … Come back later");
        assertThat(mails().to(busy)).hasSize(1);

        mails().busy(false);
        clock.move(Duration.ofMinutes(1));

        mail(busy, 2);
        awaitOnPage("Sent");
        assertThat(states()).containsExactly("sent");
        assertThat(jobsThatName(busy)).isZero();
    }

    @Test
    void areGivenUpAfterADay() {
        byWebhook("GENERIC", "/broken", "AT_ONCE");
        hooks().answers(500, "out of order");
        news("1");
        int tried = 0;
        for (Duration wait : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1),
                Duration.ofHours(3),
                Duration.ofHours(6),
                Duration.ofHours(12))) {
            int attempt = ++tried;
            await().atMost(LONG).until(() -> attempts() == attempt && states().equals(List.of("waiting")));
            clock.move(wait);
        }

        await().atMost(LONG).until(() -> states().equals(List.of("given-up")));
        assertThat(hooks().at("/broken")).hasSize(8);
        manager = house.signedIn(lin);
        assertThat(manager.get("/me/notices").body()).contains("Given up", "The address answered: 500 out of order");
    }

    @Test
    void goToNobodyWhoseAccessHasEnded() {
        byWebhook("GENERIC", "/left", "AT_ONCE");
        hooks().answers(503, "");
        news("1");
        await().atMost(LONG).until(() -> states().equals(List.of("waiting")) && attempts() == 1);
        hooks().answers(200, "");

        actors.system("test", () -> identities.end(lin.id()));
        clock.move(Duration.ofMinutes(1));

        await().atMost(LONG).until(() -> states().equals(List.of("given-up")));
        assertThat(hooks().at("/left")).hasSize(1);
        news("2");
        assertThat(states()).containsExactly("given-up");
    }

    @Test
    void holdOnlyWhatIsSeenWhenTheyAreSent() {
        byWebhook("GENERIC", "/sight", "AT_ONCE");
        hooks().answers(503, "");
        news("1");
        await().atMost(LONG).until(() -> states().equals(List.of("waiting")) && attempts() == 1);
        hooks().answers(200, "");

        actors.system("test", () -> grants.revoke(house.account("W1").id(), lin.id(), "test"));
        clock.move(Duration.ofMinutes(1));

        await().atMost(LONG).until(() -> states().equals(List.of("nothing")));
        assertThat(hooks().at("/sight")).hasSize(1);
    }

    /// As after a backup was brought back beside another data folder.
    @Test
    void reachOthersWhenTheKeyToOneChannelIsLost() {
        byWebhook("GENERIC", "/lost", "AT_ONCE");
        house.asSystem(() -> jdbc.sql("update notice_channel set target = decode(repeat('00', 60), 'hex')")
                .update());
        Visitor unlucky = manager;
        lin = house.person("陈屿", Role.MANAGER);
        manager = house.signedIn(lin);
        actors.system("test", () -> grants.grant(house.account("W1").id(), lin.id(), "test"));
        byWebhook("GENERIC", "/well", "AT_ONCE");

        news("1");

        await().atMost(LONG).until(() -> states().equals(List.of("sent")));
        assertThat(hooks().at("/well")).hasSize(1);
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(unlucky.get("/me/notices").body()).contains("cannot be read", "Given up"));
        assertThat(unlucky.post("/me/notices/webhook/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(unlucky.get("/me/notices").body()).doesNotContain("cannot be read");
    }

    @Test
    void makeRoomForTheNextWhenCancelled() {
        byWebhook("GENERIC", "/cancelled", "AT_ONCE");
        hooks().answers(503, "");
        news("1");
        await().atMost(LONG).until(() -> states().equals(List.of("waiting")) && attempts() == 1);
        hooks().answers(200, "");

        actors.runAs(
                lin.id(),
                () -> jobs.latest(new JobKind("shell.notice"), 10).stream()
                        .filter(job -> job.standing() == Job.Standing.WAITING)
                        .forEach(job -> jobs.cancel(job.id())));
        clock.move(Duration.ofMinutes(1));

        await().atMost(LONG).until(() -> states().equals(List.of("given-up")));
        assertThat(manager.get("/me/notices").body()).contains("Given up");
        news("2");
        await().atMost(LONG).until(() -> states().contains("sent"));
    }

    @Test
    void waitTenMinutesAtMostForOneThatWasBrokenOff() {
        byWebhook("GENERIC", "/halfway", "AT_ONCE");
        house.asSystem(() -> jdbc.sql("""
                        insert into notice_delivery
                            (id, channel_id, identity_id, occasion, test, asked_at, state, attempts, tried_at)
                        select gen_random_uuid(), id, identity_id, 'list 0', false, :then, 'sending', 1, :then
                        from notice_channel
                        """)
                .param("then", Timestamp.from(clock.instant().minusSeconds(1)))
                .update());
        news("1");
        clock.move(Duration.ofMinutes(11));

        await().atMost(LONG).until(() -> states().equals(List.of("given-up", "sent")));
        assertThat(manager.get("/me/notices").body()).contains("The server went down while it was being sent");
    }

    @Test
    void comeAtTheHourChosenOnceADay() {
        byWebhook("WECOM", "/daily", "DAILY");
        actors.system("test", notices::hourStrikes);
        assertThat(states()).isEmpty();

        clock.move(Duration.ofDays(1));
        actors.system("test", notices::hourStrikes);
        actors.system("test", notices::hourStrikes);

        await().atMost(LONG).until(() -> states().equals(List.of("sent")));
        assertThat(hooks().at("/daily")).hasSize(1);
        assertThat(hooks().at("/daily").getFirst().body()).contains("markdown", "恒岳重工");
    }

    private void awaitOnPage(String words) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(manager.get("/me/notices").body()).contains(words));
    }

    private int jobsThatName(String person) {
        return house.asSystem(() -> jdbc.sql("select count(*) from job where strpos(sentence_args::text, ?) > 0")
                .param(person)
                .query(Integer.class)
                .single());
    }

    private int attempts() {
        return asked("attempts::text", "asked_at").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
