package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.MyRequests;
import pareto.service.NewRequest;
import pareto.service.Request;
import pareto.service.RequestKind;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;

/// Only at an address that was read, while its owner may be written to; and of what did not arrive
/// somebody knows.
class WhoIsAnsweredTests extends AnsweringMailbox {

    @Autowired
    private MyRequests mine;

    @Autowired
    private List<JobHandler> handlers;

    @Test
    void isNobodyWhoseAddressWasNotRead() {
        String evil = "evil-" + jiang;
        String from = "li@yunfan.example, X <" + evil + ">";
        comes(from, "Where is my order", "", "x");
        assertThat(mails()).containsExactly("waiting noSender");
        given();
        Request request = only();

        says(request, "It comes tomorrow.");
        comes(from, "Re: " + request.number(), "", "And the other one?");

        assertThat(mailsTo(evil)).isEmpty();
        assertThat(page(request)).contains("does not go by mail");
        assertThat(mails().getLast()).isEqualTo("waiting noSender");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consents/withdrawal", "/erasure", "/end"})
    void isNobodyWhoIsNotToBeWrittenToThoughTheirMailIsKept(String right) {
        String stranger = "stranger-" + jiang;
        comes(stranger, "Where is my order", "", "x");
        given();
        mailsTo(stranger);
        actors.system("test", () -> gu = contacts.add(shop, somebody("生人", stranger)));
        visitor.get("/contacts/" + gu);
        String post = strings("select id::text from contact_post where contact_id = '" + gu + "'")
                .getFirst();
        assertThat(visitor.post(
                                "/contacts/" + gu + (right.equals("/end") ? "/posts/" + post : "") + right,
                                Map.of("purpose", "CONTACT"))
                        .statusCode())
                .isEqualTo(302);
        if (right.equals("/end")) { // who came today works there until the evening
            clock.move(Duration.ofDays(1));
        }

        says(only(), "It comes tomorrow.");

        assertThat(mailsTo(stranger)).hasSize(1);
        assertThat(states()).containsExactly("sent", "refused");
        assertThat(page(only()))
                .contains(right.equals("/end") ? "left the account or was deleted" : "kept no longer, or its sender");
    }

    @Test
    void isKnownToWhoeverAnswersWhenAMailDidNotArrive() {
        String nobody = "nobody-" + jiang;
        actors.system("test", () -> contacts.add(shop, somebody("无此人", nobody)));
        comes(nobody, "Tills", "", "x");
        says(only(), "On our way");
        awaitQuiet();
        assertThat(page(only())).contains("That the mail came in was not confirmed");
        assertThat(due()).contains("service.answer.mine.failed");

        visitor.post(only().address() + "/mail", Map.of("contact", gu.toString()));
        says(only(), "On our way");
        awaitQuiet();

        assertThat(due()).doesNotContain("service.answer.mine.failed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mayHaveTheMailThatBrokeOffOnlyIfItWasHandedOver(boolean handed) {
        asked("Tills", "x");
        mailsTo(jiang);
        house.asSystem(
                () -> jdbc.sql("update customer_mail set state = 'sending'" + (handed ? "" : ", handed_at = null"))
                        .update());
        String mail = strings("select id::text from customer_mail").getFirst();

        JobHandler handler = handlers.stream()
                .filter(one -> one.kind().name().equals("service.answer"))
                .findFirst()
                .orElseThrow();
        actors.system("test", () -> handler.givenUp(mail, Text.of("service.answer.job.failed")));

        assertThat(strings("select failure_key from customer_mail"))
                .containsExactly("service.answer.failed." + (handed ? "broken" : "unsent"));
    }

    @Test
    void isWhoeverWroteARequestThatWasMergedIntoOneByTelephone() {
        Request called = byTelephone();
        Request written = asked("Tills", "x");
        mailsTo(jiang);

        assertThat(visitor.post(written.address() + "/merging", Map.of("number", called.number()))
                        .statusCode())
                .isEqualTo(302);
        says(called, "On our way");

        assertThat(text(mailsTo(jiang).getLast())).startsWith("On our way");
    }

    @Test
    void isNotWhoeverWroteAnotherOneThatWasMergedWhichIsSaid() {
        comes(GU, "Tills", "", "x");
        Request first = only();
        Request second = asked("Tills again", "x");

        visitor.post(second.address() + "/merging", Map.of("number", first.number()));

        assertThat(visitor.get(first.address() + "/mail").body()).contains("is not written to:", second.number());
    }

    private Request byTelephone() {
        var asked = new NewRequest(shop, RequestKind.FAULT, Damage.NONE, "Tills", "x", Channel.PHONE, null);
        return actors.runAs(manager.id(), () -> requests.known(requests.open(asked)));
    }

    private List<String> due() {
        return actors.runAs(manager.id(), () -> mine.waiting(5)).due().stream()
                .map(MyRequests.Due::key)
                .toList();
    }

    /// By the desk, to the account.
    private void given() {
        var visitor = house.signedIn(desk);
        String mail = link(visitor);
        visitor.get(mail);
        visitor.post(mail + "/assignment", Map.of("account", "YF", "kind", "ORDER"));
    }
}
