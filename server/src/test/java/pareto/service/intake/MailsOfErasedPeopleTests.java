package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.account.contact.ContactId;
import pareto.testing.Visitor;

/// Whoever is deleted leaves no mail behind; what they asked for stays with the request.
class MailsOfErasedPeopleTests extends OneMailbox {

    private static final String KEPT = """
            select concat_ws(' ', became, nullif(regexp_replace(reason, '.*\\.', ''), ''), nullif(subject, ''),
                nullif(beginning, ''), case when length(sender) > 0 then 'sender' end,
                case when thread is not null then 'thread' end, case when file_id is not null then 'file' end)
            from incoming_mail order by came_at, id""";

    private static final String FILES = "select s.id::text from stored_file s where s.name = 'original.eml'";

    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void whoeverErases() {
        visitor = house.signedIn(manager);
        visitor.get("/requests");
    }

    @Test
    void becomeNothingWhileTheyWaitForThePerson() {
        comes("new@yunfan.example", "Tills", "", "My address is No 7");
        assertThat(strings(KEPT)).containsExactly("waiting nobody Tills My address is No 7 sender thread file");
        var files = strings(FILES);
        actors.system("test", () -> gu = contacts.add(shop, somebody("新人", "new@yunfan.example")));

        erased(gu);

        assertThat(strings(KEPT)).containsExactly("set_aside erased");
        assertThat(strings(FILES)).hasSize(files.size() - 1);
        assertThat(house.signedIn(desk).get("/mails").body()).contains("Whoever wrote it was deleted");
    }

    @Test
    void leaveTheRequestsTheyBecame() {
        comes(GU, "Tills", "", "All three are offline");

        erased(gu);

        assertThat(strings(KEPT)).containsExactly("request contact");
        assertThat(only().title()).isEqualTo("Tills");
        assertThat(messages(only())).containsExactly("All three are offline");
    }

    /// Their address was forgotten before they were.
    @ParameterizedTest
    @ValueSource(strings = {"waiting", "set_aside"})
    void areFoundThoughTheyWithdrewBefore(String became) {
        comes(GU, "Holiday", "Auto-Submitted: auto-replied", "Back on Monday");
        house.asSystem(() ->
                jdbc.sql("update incoming_mail set became = ?").param(became).update());
        visitor.post("/contacts/" + gu + "/consents/withdrawal", Map.of("purpose", "CONTACT"));
        assertThat(strings(KEPT)).containsExactly(became + " auto Holiday Back on Monday file");

        erased(gu);

        assertThat(strings(KEPT)).containsExactly("set_aside " + (became.equals("waiting") ? "erased" : "auto"));
    }

    @Test
    void areNotThoseOfAnotherPersonAtTheSameAddress() {
        comes("info@yunfan.example", "Tills", "", "x");
        actors.system("test", () -> {
            contacts.add(shop, somebody("甲", "info@yunfan.example"));
            gu = contacts.add(shop, somebody("乙", "info@yunfan.example"));
        });

        erased(gu);

        assertThat(strings(KEPT)).containsExactly("waiting nobody Tills x file");
    }

    private void erased(ContactId person) {
        assertThat(visitor.post("/contacts/" + person + "/erasure", Map.of()).statusCode())
                .isEqualTo(302);
    }
}
