package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.service.Request;

/// The request came by mail and is in a crisis, of whose words some were said by telephone.
class WordsOfACrisisByMailTests extends AnsweringMailbox {

    private String room(Request request) {
        String playbook = strings("select id::text from crisis_playbook order by id limit 1")
                .getFirst();
        visitor.post(request.address() + "/crisis", Map.of("playbook", playbook, "reason", "Tills are down"));
        return "/crises/"
                + strings("select id::text from crisis where request_id = '%s'"
                                .formatted(request.id().id()))
                        .getFirst();
    }

    private void says(String room, String words, boolean mail) {
        String line = strings("select id::text from crisis_audience where audience = 'customer' and crisis_id = '%s'"
                        .formatted(room.substring("/crises/".length())))
                .getFirst();
        var typed = new HashMap<>(Map.of("line", line, "way", "phone", "said", words));
        if (mail) {
            typed.put("mail", "true");
        }
        assertThat(visitor.post(room + "/words", typed).statusCode()).isEqualTo(302);
    }

    @Test
    void goOutOnlyWhenThatIsChosen() {
        Request request = asked("Tills", "x");
        mailsTo(jiang);
        String room = room(request);
        assertThat(visitor.get(room).body()).contains("Record as said", "Record and mail it", "sends nothing");

        says(room, "Told Ms Jiang that we look.", false);
        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(page(request)).contains("Told Ms Jiang that we look.");

        says(room, "A technician is on the way.", true);
        assertThat(mailsTo(jiang)).hasSize(2);
        assertThat(text(mailsTo(jiang).getLast())).startsWith("A technician is on the way.");
        assertThat(visitor.get(room).body()).contains("By mail");
        assertThat(messages(request))
                .containsExactly("x", "Told Ms Jiang that we look.", "A technician is on the way.");
    }

    @Test
    void areShownInTheRoomWhereTheyDidNotArrive() {
        String nobody = "nobody-" + jiang;
        actors.system("test", () -> contacts.add(shop, somebody("无此人", nobody)));
        comes(nobody, "Tills", "", "x");
        Request request = only();
        String room = room(request);
        says(room, "On our way", true);
        awaitQuiet();

        assertThat(states()).isEqualTo(List.of("refused", "refused"));
        String page = visitor.get(room).body();
        assertThat(page).contains("550 5.1.1 No such mailbox here", "Not by mail", "Send again");
        String log = page.substring(page.indexOf("id=\"log\""));
        assertThat(log).contains("550 5.1.1 No such mailbox here");
        assertThat(page.substring(page.indexOf("id=\"plan\""), page.indexOf("id=\"log\"")))
                .contains("Not by mail");
    }
}
