package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Role;
import pareto.service.Request;
import pareto.service.RequestsBeside;
import pareto.shell.Text;
import pareto.shell.job.JobKind;
import pareto.shell.job.Jobs;

class MailsThatDoNotArriveTests extends AnsweringMailbox {

    @Autowired
    private Jobs jobs;

    @Autowired
    private RequestsBeside beside;

    @Autowired
    private TransactionTemplate transaction;

    /// The server has no time for this one while it is told so.
    private final String busy = "busy-" + jiang;

    @Test
    void areTriedAgainWhileTheServerHasNoTime() {
        actors.system("test", () -> contacts.add(shop, somebody("忙先生", busy)));
        outgoing().busy(true);
        comes(busy, "Tills", "", "x");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> states().equals(List.of("waiting")) && !failures().isEmpty());
        assertThat(page(only())).contains("451 4.3.2").contains("next try").doesNotContain("Send again");

        outgoing().busy(false);
        clock.move(Duration.ofMinutes(1));

        await().atMost(Duration.ofMinutes(2)).until(() -> states().equals(List.of("sent")));
        assertThat(mailsTo(busy)).hasSize(1);
    }

    @Test
    void holdThoseSavedAfterThemUntilTheyAreSent() {
        Request request = withOneAnswerThatWaits();

        says(request, "Second");
        says(request, "Third");
        await().atMost(Duration.ofMinutes(2)).until(() -> held() == 2);
        assertThat(mailsTo(busy)).hasSize(1);
        assertThat(page(request)).contains("it follows an earlier mail");
        clock.move(Duration.ofMinutes(1));

        await().atMost(Duration.ofMinutes(2)).until(() -> states().equals(List.of("sent", "sent", "sent", "sent")));
        assertThat(mailsTo(busy).stream().map(AnsweringMailbox::text).skip(1).map(text -> text.split("\n")[0]))
                .containsExactly("First", "Second", "Third");
    }

    @Test
    void holdNothingOnceTheyAreGivenUp() {
        Request request = withOneAnswerThatWaits();
        says(request, "Second");
        await().atMost(Duration.ofMinutes(2)).until(() -> held() == 1);
        house.asSystem(() -> jdbc.sql("update customer_mail set attempts = 7 where next_at is not null")
                .update());
        outgoing().busy(true);

        clock.move(Duration.ofMinutes(1));

        await().atMost(Duration.ofMinutes(2)).until(() -> states().contains("refused") && held() == 0);
        outgoing().busy(false);
        clock.move(Duration.ofMinutes(1));
        await().atMost(Duration.ofMinutes(2)).until(() -> states().equals(List.of("sent", "refused", "sent")));
        assertThat(text(mailsTo(busy).getLast())).startsWith("Second");
    }

    /// Some servers take a mail and break off before they say so.
    @Test
    void holdNothingOnceTheyCameBack() {
        Request request = withOneAnswerThatWaits();
        says(request, "Second");
        await().atMost(Duration.ofMinutes(2)).until(() -> held() == 1);
        String first = strings("select id::text from customer_mail where next_at is not null")
                .getFirst();

        imap().deliver(report("<" + first + "@example.com>", "failed"));
        reading.read();

        await().atMost(Duration.ofMinutes(2)).until(() -> states().equals(List.of("sent", "bounced", "sent")));
        assertThat(text(mailsTo(busy).getLast())).startsWith("Second");
    }

    /// The first answer was not taken by the mail server, which is ready again.
    private Request withOneAnswerThatWaits() {
        actors.system("test", () -> contacts.add(shop, somebody("忙先生", busy)));
        comes(busy, "Tills", "", "x");
        assertThat(mailsTo(busy)).hasSize(1);
        outgoing().busy(true);
        says(only(), "First");
        await().atMost(Duration.ofMinutes(2)).until(() -> failures().size() == 1);
        outgoing().busy(false);
        return only();
    }

    private int held() {
        return strings("select id::text from customer_mail where held").size();
    }

    @Test
    void areRefusedAtOnceWhenTheServerSaysSoForGood() {
        String nobody = "nobody-" + jiang;
        actors.system("test", () -> contacts.add(shop, somebody("无此人", nobody)));
        comes(nobody, "Tills", "", "x");
        Request request = only();
        says(request, "On our way");
        awaitQuiet();
        assertThat(states()).containsExactly("refused", "refused");
        assertThat(page(request)).contains("550 5.1.1 No such mailbox here").contains("Send again");

        visitor.post(request.address() + "/mail", Map.of("contact", gu.toString()));
        String answer = strings("select message_id::text from customer_mail where not receipt")
                .getFirst();
        assertThat(house.signedIn(Role.MANAGER)
                        .post(request.address() + "/messages/" + answer + "/mail", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(request.address() + "/messages/" + answer + "/mail", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(text(mailsTo(jiang).getFirst())).startsWith("On our way");
        assertThat(states()).containsExactly("refused", "sent");
        assertThat(visitor.post(request.address() + "/messages/" + answer + "/mail", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    /// The server went down between the answer of the mail server and our note of it: the mail goes out again under
    /// the same id, so that it can be told from another one. At no other moment does one go out twice.
    @Test
    void mayHaveArrivedWhenTheServerWentDown() {
        Request request = asked("Tills", "x");
        mailsTo(jiang);
        says(request, "Only once");
        awaitQuiet();
        String mail =
                strings("select id::text from customer_mail where not receipt").getFirst();
        send(mail);
        assertThat(mailsTo(jiang)).hasSize(2);

        house.asSystem(() -> jdbc.sql("update customer_mail set state = 'sending' where not receipt")
                .update());
        send(mail);

        await().atMost(Duration.ofMinutes(2)).until(() -> states().equals(List.of("sent", "sent")));
        List<String> ids =
                mailsTo(jiang).stream().map(one -> header(one, "Message-ID")).toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.getLast()).isEqualTo(ids.get(1)).isNotEqualTo(ids.getFirst());
    }

    @Test
    void wereNeverWrittenWhenTheirMessageWasNot() {
        Request request = asked("Tills", "x");
        mailsTo(jiang);

        transaction.executeWithoutResult(status -> {
            actors.runAs(manager.id(), () -> beside.tell(requests.known(request.id()), "Taken back"));
            status.setRollbackOnly();
        });

        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void comeBackToTheirMessage() {
        Request request = asked("Tills", "x");
        says(request, "On our way");
        String id = header(mailsTo(jiang).getLast(), "Message-ID");

        imap().deliver(report(id, "failed"));
        reading.read();

        assertThat(all()).hasSize(1);
        assertThat(messages(request)).containsExactly("x", "On our way");
        assertThat(mails()).containsExactly("request contact", "bounce bounce");
        assertThat(states()).containsExactly("sent", "bounced");
        assertThat(page(request))
                .contains("The other mail server sent it back: smtp; 550 5.1.1 … User unknown in virtual mailbox table")
                .doesNotContain(jiang)
                .contains("Send again");
        assertThat(mailsTo(jiang)).hasSize(2);
    }

    /// Some programs say so in words of their own.
    @Test
    void comeBackWithoutAReport() {
        Request request = asked("Tills", "x");
        String id = header(mailsTo(jiang).getFirst(), "Message-ID");

        comes("PostMaster@qq.example", "System bounce", "", "It could not be delivered. Message-ID: " + id);

        assertThat(states()).containsExactly("bounced");
        assertThat(page(request)).contains("It came back and does not say why.");
    }

    @Test
    void areNotTakenForReturnedWhenTheyOnlyTakeLonger() {
        asked("Tills", "x");
        String id = header(mailsTo(jiang).getFirst(), "Message-ID");

        imap().deliver(report(id, "delayed"));
        imap().deliver(report("<00000000-0000-0000-0000-000000000000@example.com>", "failed"));
        reading.read();

        assertThat(states()).containsExactly("sent");
        assertThat(mails()).containsExactly("request contact", "set_aside bounce", "set_aside bounce");
    }

    private String report(String id, String action) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@yunfan.example>
                To: %1$s
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="m"

                --m
                Content-Type: text/plain

                This is the mail system.
                --m
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.yunfan.example

                Final-Recipient: rfc822; %2$s
                Action: %3$s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 <%2$s>
                    User unknown in virtual mailbox table
                --m
                Content-Type: message/rfc822

                From: %1$s
                To: %2$s
                Message-ID: %4$s
                Subject: Tills

                On our way
                --m--
                """.formatted(BOX, jiang, action, id);
    }

    private List<String> failures() {
        return strings("select failure_key from customer_mail where failure_key is not null");
    }

    private void send(String mail) {
        actors.system("answers", () -> jobs.start(new JobKind("service.answer"), mail, Text.of("service.answer.job")));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> strings("""
                                select id::text from job
                                where argument = '%s' and num_nonnulls(finished_at, cancelled_at, failed_at) = 0
                                """.formatted(mail)).isEmpty());
    }
}
