package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.access.Role;
import pareto.service.Request;

/// Programs, lists, our own addresses, and people whose data may not be used any more.
class MailsThatAreNotAnsweredTests extends AnsweringMailbox {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "List-Id: <news.yunfan.example>",
                "Return-Path: <>",
                "X-Auto-Response-Suppress: OOF, AutoReply"
            })
    void comeFromPrograms(String header) {
        comes(jiang, "I am a program", header, "x");

        assertThat(mailsTo(jiang)).isEmpty();
    }

    @Test
    void comeFromAddressesNobodyReads() {
        String nobody = "no-reply+1@" + jiang.replace('@', '.');
        actors.system("test", () -> contacts.add(shop, somebody("通知", nobody)));

        comes(nobody, "Ticket closed", "", "x");

        assertThat(all()).hasSize(1);
        assertThat(mailsTo(nobody)).isEmpty();
    }

    /// A program that answers each receipt with a new mail, and hides that it is one.
    @Test
    void comeTooOften() {
        for (int at = 0; at < 6; at++) {
            comes(jiang, "Your ticket " + at, "", "We have received your mail.");
        }

        assertThat(all()).hasSize(6);
        assertThat(mailsTo(jiang)).hasSize(3);
    }

    @Test
    void saySomebodyIsAway() {
        Request request = asked("Tills", "x");
        String receipt = header(mailsTo(jiang).getFirst(), "Message-ID");

        comes(jiang, "Away", "Auto-Submitted: auto-replied\nIn-Reply-To: " + receipt, "Back on Monday");

        assertThat(messages(request)).containsExactly("x");
        assertThat(mailsTo(jiang)).hasSize(1);
    }

    @Test
    void areConfirmedOnlyIfTheMailboxConfirms() {
        actors.system("test", () -> mailboxes.put(form(true, false)));

        Request request = asked("Tills", "x");
        assertThat(mailsTo(jiang)).isEmpty();
        says(request, "On our way");

        assertThat(mailsTo(jiang)).hasSize(1);
    }

    @Test
    void getNoAnswersIfTheMailboxGivesNone() {
        actors.system("test", () -> mailboxes.put(form(false, true)));

        Request request = asked("Tills", "x");
        says(request, "On our way");

        assertThat(mailsTo(jiang)).isEmpty();
        assertThat(page(request)).contains("an administrator switches them on under Mailbox of requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/consents/withdrawal", "/erasure"})
    void wereWrittenByPeopleWhoAreNotToBeWrittenTo(String right) {
        Request request = asked("Tills", "x");
        mailsTo(jiang);
        visitor.get("/contacts/" + gu);
        assertThat(visitor.post("/contacts/" + gu + right, Map.of("purpose", "CONTACT"))
                        .statusCode())
                .isEqualTo(302);

        says(request, "On our way");

        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(states()).containsExactly("sent", "refused");
        assertThat(page(request))
                .contains(right.equals("/erasure") ? "left the account or was deleted" : "Nothing on record allows")
                .contains("Send again");
    }

    /// A person's data are read in the name of a system job for the request, and that is kept.
    @Test
    void haveTheirReadersInTheAudit() {
        Request request = asked("Tills", "x");
        mailsTo(jiang);

        assertThat(strings("""
                select a.detail from audit a join identity i on i.id = a.actor_id
                where a.what = 'account.did.contactsRead' and a.subject = '%s' and i.kind = 'system'
                """.formatted(request.id().id()))).contains(gu.toString());
        assertThat(house.signedIn(Role.MANAGER).get(request.address() + "/mail").statusCode())
                .isEqualTo(404);
    }
}
