package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.service.Request;
import pareto.service.RequestsBeside;
import pareto.testing.Visitor;

/// What customers answer about a complaint is kept from whom it is about, whatever becomes of it.
class MailsAboutComplaintsTests extends AnsweringMailbox {

    @Autowired
    private RequestsBeside beside;

    /// 林知夏, who looks after the account, would answer for what it asks for anew.
    @Test
    void areKeptFromWhomTheClosedOneWasAbout() {
        String ours = answered(about(manager), "Your complaint is closed.");
        house.asSystem(() -> jdbc.sql("update request set state = 'closed'").update());

        comes(jiang, "No", "In-Reply-To: " + ours, "Your manager did not call.");

        Request anew = all().getFirst();
        assertThat(all()).hasSize(2);
        assertThat(anew.owner()).isEqualTo(desk.id());
        assertThat(house.asSystem(() -> beside.keptFrom(anew.id()))).containsExactly(manager.id());
        assertThat(house.signedIn(manager).get(anew.address()).statusCode()).isEqualTo(404);
        assertThat(subject(mailsTo(jiang).getLast())).endsWith("[" + anew.number() + "] Your request");
    }

    /// Somebody of theirs whom only the domain makes known.
    @Test
    void areKeptFromThemWhenAColleagueAnswers() {
        comes(GU, "Tills", "", "x");
        String ours = answered(about(manager), "We look into it.");

        comes("colleague@yunfan.example", "Well", "In-Reply-To: " + ours, "Me too.");

        Request anew = all().getFirst();
        assertThat(anew.title()).isEqualTo("Well");
        assertThat(house.asSystem(() -> beside.keptFrom(anew.id()))).containsExactly(manager.id());
    }

    /// At the desk everybody decides about mails, but not 程禾 about those that are about her.
    @Test
    void waitForOthersAtTheDeskThanWhomTheyAreAbout() {
        WithPassword other = house.person("沈岩", Role.DESK);
        Request complaint = about(desk, other);

        comes("nobody@elsewhere.example", "About " + complaint.number(), "", "She hung up on me.");

        assertThat(mails().getLast()).isEqualTo("waiting nobody");
        Visitor concerned = house.signedIn(desk);
        assertThat(concerned.get("/mails").body()).doesNotContain(complaint.number(), "hung up");
        Visitor colleague = house.signedIn(other);
        String page = link(colleague);
        assertThat(concerned.get(page).statusCode()).isEqualTo(404);
        colleague.get(page);
        colleague.post(page + "/assignment", Map.of("account", "YF", "kind", "COMPLAINT"));
        assertThat(house.asSystem(() -> beside.keptFrom(all().getFirst().id()))).containsExactly(desk.id());
    }

    /// What a mail server says of our mail quotes it.
    @Test
    void areKeptFromThemThoughProgramsWroteThem() {
        WithPassword other = house.person("沈岩", Role.DESK);
        String ours = answered(about(desk, other), "She was wrong.");

        comes(
                "Mail System <MAILER-DAEMON@yunfan.example>",
                "Delayed",
                "Auto-Submitted: auto-replied",
                "Action: delayed\nMessage-ID: " + ours + "\nShe was wrong.");

        assertThat(mails().getLast()).isEqualTo("set_aside bounce");
        assertThat(seenBy(desk)).isZero();
        assertThat(seenBy(other)).isOne();
    }

    /// How many mails that were set aside somebody may read.
    private long seenBy(WithPassword person) {
        return house.as(
                person.id(),
                () -> jdbc.sql("select count(*) from incoming_mail where became = 'set_aside'")
                        .query(Long.class)
                        .single());
    }

    private Request about(WithPassword person) {
        return about(person, desk);
    }

    private Request about(WithPassword person, WithPassword answers) {
        Request request = asked("About somebody", "x");
        actors.system("test", () -> {
            beside.pass(requests.known(request.id()), answers.id());
            beside.keep(requests.known(request.id()), person.id(), answers.id());
        });
        return house.asSystem(() -> requests.known(request.id()));
    }

    /// @return the id of the mail
    private String answered(Request request, String words) {
        actors.runAs(request.owner(), () -> beside.tell(requests.known(request.id()), words));
        List<String> ids =
                mailsTo(jiang).stream().map(mail -> header(mail, "Message-ID")).toList();
        return ids.getLast();
    }
}
