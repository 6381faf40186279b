package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.testing.Visitor;

class MailsFindTheirAccountTests extends OneMailbox {

    @Autowired
    private Pseudonyms pseudonyms;

    @Test
    void followADecisionOfTheDeskUntilItIsTakenBack() {
        comes("new@yunfan.example", "One", "", "x");
        Visitor visitor = house.signedIn(desk);
        String page = link(visitor);
        visitor.get(page);
        visitor.post(page + "/assignment", Map.of("account", "YF"));
        comes("other@yunfan.example", "Of a colleague", "", "x");
        assertThat(mails()).containsExactly("request desk", "waiting nobody");
        Visitor theManager = house.signedIn(manager);
        assertThat(theManager.get(page).body()).doesNotContain("Take the decision back");
        assertThat(theManager.post(page + "/recall", Map.of()).statusCode()).isEqualTo(403);

        assertThat(visitor.get(page).body()).contains("Take the decision back");
        assertThat(Visitor.goal(visitor.post(page + "/recall", Map.of()))).isEqualTo(page);

        comes("new@yunfan.example", "Two", "", "x");
        assertThat(mails()).containsExactly("request desk", "waiting nobody", "waiting nobody");
        assertThat(visitor.get(page).body()).doesNotContain("Take the decision back");
        assertThat(visitor.post(page + "/recall", Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void areOfNobodyInParticularWhenSeveralShareTheAddress() {
        Contacts shared = (Contacts) Proxy.newProxyInstance(
                Contacts.class.getClassLoader(),
                new Class<?>[] {Contacts.class},
                (self, method, given) -> List.of(
                        new Contacts.Reached(shop, gu),
                        new Contacts.Reached(shop, new ContactId(UUID.randomUUID())),
                        new Contacts.Reached(bank, new ContactId(UUID.randomUUID()))));
        Senders senders = new Senders(shared, pseudonyms, jdbc, Clock.systemUTC());
        Letter letter = Letters.read(("From: " + GU + "\n\nx").getBytes(ISO_8859_1), Set.of());

        assertThat(senders.at(shop, letter)).isEmpty();
        assertThat(senders.knownAt(shop, letter)).isTrue();
        assertThat(senders.at(bank, letter)).isPresent();
    }

    /// Whoever could put somebody known beside themselves would be taken for them.
    @Test
    void waitForTheDeskWhenTheyNameSeveralSenders() {
        comes("evil@elsewhere.example\nFrom: " + GU, "Pay this", "", "x");
        comes("evil@elsewhere.example, " + GU, "Pay that", "", "x");

        assertThat(mails()).containsExactly("waiting noSender", "waiting noSender");
        Visitor visitor = house.signedIn(desk);
        assertThat(visitor.get(link(visitor)).body()).contains("evil@elsewhere.example, " + GU);
    }

    /// Two people known wrote from there, so a colleague of theirs is taken for one; a public domain says nothing.
    @Test
    void areKnownByTheDomainOnlyIfOneAccountAloneWroteFromThere() {
        comes(GU, "First", "", "x");
        comes(GU, "First again", "", "x");
        comes("colleague@yunfan.example", "Whose", "", "x");
        assertThat(mails()).containsExactly("request contact", "request contact", "waiting nobody");
        house.asSystem(() ->
                jdbc.sql("delete from incoming_mail where subject <> 'First'").update());

        actors.system("test", () -> contacts.add(shop, somebody("刘一禾", "liu@yunfan.example")));
        comes("liu@yunfan.example", "First of another", "", "x");
        comes("colleague@yunfan.example", "Second", "", "x");
        assertThat(mails()).containsExactly("request contact", "request contact", "request domain");
        assertThat(all().getFirst().contact()).isNull();

        actors.system("test", () -> contacts.add(bank, somebody("贺隐山", "he@yunfan.example")));
        comes("he@yunfan.example", "Third", "", "x");
        comes("other@yunfan.example", "Fourth", "", "x");
        assertThat(mails().subList(3, 5)).containsExactly("request contact", "waiting severalAccounts");

        actors.system("test", () -> contacts.add(shop, somebody("苏青禾", "su@qq.com")));
        comes("su@qq.com", "Fifth", "", "x");
        comes("stranger@qq.com", "Sixth", "", "x");
        assertThat(mails().subList(5, 7)).containsExactly("request contact", "waiting nobody");
    }

    @Test
    void areNotGuessedWhenTheSenderIsKnownAtTwoAccounts() {
        actors.system("test", () -> contacts.add(bank, somebody("顾明溪", GU)));

        comes(GU, "Whose is it", "", "x");

        assertThat(mails()).containsExactly("waiting severalAccounts");
    }
}
