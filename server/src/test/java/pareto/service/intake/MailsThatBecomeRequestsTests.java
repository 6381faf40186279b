package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.access.Role;
import pareto.service.Channel;
import pareto.service.Request;
import pareto.service.RequestState;
import pareto.testing.Visitor;

class MailsThatBecomeRequestsTests extends OneMailbox {

    @Test
    void comeFromSomebodyKnownAtOneAccount() {
        comes("Gu Mingxi <GU@Yunfan.example>", "Tills are offline", "", "Three shops cannot reach head office.");

        Request request = only();
        assertThat(request.account().id()).isEqualTo(shop);
        assertThat(request.title()).isEqualTo("Tills are offline");
        assertThat(request.channel()).isEqualTo(Channel.MAIL);
        assertThat(request.state()).isEqualTo(RequestState.RAISED);
        assertThat(request.contact()).isEqualTo(gu);
        assertThat(request.owner()).isEqualTo(manager.id());
        assertThat(messages(request)).containsExactly("Three shops cannot reach head office.");
        assertThat(mails()).containsExactly("request contact");
        assertThat(imap().unseen()).isZero();
    }

    @Test
    void mayBeWrittenInGbkWithFiles() {
        Charset gbk = Charset.forName("GBK");
        String raw = """
                From: %s
                Subject: =?gb2312?B?%s?=
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: text/plain; charset=gb2312
                Content-Transfer-Encoding: 8bit

                %s
                --m
                Content-Type: image/png; name="a.png"
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                iVBORw==
                --m--
                """.formatted(
                        GU,
                        Base64.getEncoder().encodeToString("收银专线中断".getBytes(gbk)),
                        new String("朱镕店的收银机连不上。".getBytes(gbk), ISO_8859_1));
        imap().deliver(raw);

        reading.read();

        assertThat(only().title()).isEqualTo("收银专线中断");
        assertThat(messages(only())).containsExactly("朱镕店的收银机连不上。");
        assertThat(files(only())).containsExactly("a.png");
    }

    @Test
    void waitForTheDeskWhenNobodyKnownSentThem() {
        comes("new@yunfan.example", "Where is my order", "", "It is late.");
        assertThat(all()).isEmpty();
        assertThat(mails()).containsExactly("waiting nobody");
        Visitor visitor = house.signedIn(desk);
        String page = link(visitor);
        assertThat(visitor.get(page).body()).contains("new@yunfan.example", "It is late.");

        assertThat(visitor.post(page + "/assignment", Map.of("account", "nobody", "kind", "ORDER"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Visitor.goal(visitor.post(page + "/assignment", Map.of("account", "YF", "kind", "ORDER"))))
                .isEqualTo(only().address());
        assertThat(visitor.post(page + "/assignment", Map.of("account", "HS")).statusCode())
                .isEqualTo(409);

        assertThat(only().account().id()).isEqualTo(shop);
        assertThat(messages(only())).containsExactly("It is late.");
        comes("new@yunfan.example", "And another one", "", "x");
        assertThat(mails()).containsExactly("request desk", "request decidedBefore");
    }

    @Test
    void areMessagesOfARequestTheyAnswer() {
        comes(GU, "Tills are offline", "", "First");
        Request request = only();
        String first = "<first-%s@client.example>".formatted(request.number());
        comes(GU, "Re: [" + request.number() + "] Tills are offline", "X-Any: x\nReferences: " + first, "Second");

        assertThat(messages(only())).containsExactly("First", "Second");
        assertThat(mails()).containsExactly("request contact", "message reply");
        assertThat(strings("select contact_id::text from request_message order by said_at, id"))
                .containsExactly(gu.id().toString(), gu.id().toString());
    }

    @Test
    void areMessagesWhenTheyNameAnEarlierMail() {
        imap().deliver("From: " + GU + "\nMessage-ID: <one@client.example>\nSubject: Tills\n\nFirst\n");
        reading.read();

        comes(GU, "no number here", "In-Reply-To: <one@client.example>", "Second");

        assertThat(messages(only())).containsExactly("First", "Second");
    }

    /// The number may be known to others; it opens nothing to them.
    @Test
    void areNoMessagesWhenSomebodyElseNamesTheNumber() {
        comes(GU, "Tills are offline", "", "First");
        Request request = only();
        actors.system("test", () -> contacts.add(bank, somebody("贺隐山", "he@huasheng.example")));

        comes("stranger@elsewhere.example", "Re: " + request.number(), "", "Tell me all");
        comes("he@huasheng.example", "Re: " + request.number(), "", "Ours now");

        assertThat(messages(request)).containsExactly("First");
        assertThat(mails()).containsExactly("request contact", "waiting nobody", "request contact");
        assertThat(all().getFirst().account().id()).isEqualTo(bank);
    }

    @Test
    void areRequestsAnewWhenTheyAnswerWhatIsClosed() {
        comes(GU, "Tills are offline", "", "First");
        Request closed = only();
        house.asSystem(() -> jdbc.sql("update request set state = 'closed'").update());

        comes(GU, "Re: " + closed.number(), "", "It is back");

        assertThat(all()).hasSize(2);
        assertThat(all().getFirst().state()).isEqualTo(RequestState.RAISED);
        assertThat(messages(closed)).containsExactly("First");
    }

    @Test
    void areNotAnswersOfProgramsNorOurOwn() {
        comes(GU, "Out of office", "Auto-Submitted: auto-replied", "x");
        comes(GU, "News", "List-Id: <news.yunfan.example>", "x");
        comes("service@example.com", "Own", "", "x");
        comes("MAILER-DAEMON@yunfan.example", "Undelivered", "", "x");

        assertThat(all()).isEmpty();
        assertThat(mails()).containsExactly("set_aside auto", "set_aside list", "set_aside own", "set_aside bounce");
    }

    @Test
    void areTakenInPartWhenBroken() {
        imap().deliver("""
                From: %s
                Subject: Broken
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: text/plain; charset=utf-8

                What can be read
                --m
                Content-Type: application/octet-stream; name=x.bin
                Content-Transfer-Encoding: base64

                AAAA
                """.formatted(GU));

        reading.read();

        assertThat(messages(only()).getFirst())
                .startsWith("What can be read\n\n（这封邮件有一部分读不出来")
                .contains("it is attached as it came: original.eml");
        assertThat(files(only())).contains("original.eml");
    }

    @Test
    void areSeenByThoseWhoSeeTheirAccount() {
        comes(GU, "Of the shop", "", "x");
        comes("new@elsewhere.example", "Of nobody", "", "x");

        assertThat(house.signedIn(desk).get("/mails").body()).contains("Of the shop", "Of nobody");
        assertThat(house.signedIn(manager).get("/mails").body())
                .contains("Of the shop")
                .doesNotContain("Of nobody");
        assertThat(house.signedIn(Role.MANAGER).get("/mails").body()).doesNotContain("Of the shop", "Of nobody");
        assertThat(house.signedIn(Role.READER).get("/mails").statusCode()).isEqualTo(403);
        assertThat(strings("select encode(sender, 'escape') || domain from incoming_mail"))
                .noneMatch(row -> row.contains("new@"));
    }

    @Test
    void mayBeSetAsideAndTakenUpAgain() {
        comes("spam@elsewhere.example", "Buy this", "", "x");
        Visitor visitor = house.signedIn(desk);
        String page = link(visitor);

        visitor.get(page);
        assertThat(visitor.post(page + "/setting-aside", Map.of()).statusCode()).isEqualTo(302);
        assertThat(mails()).containsExactly("set_aside nothing");
        assertThat(visitor.get(page + "/original").body()).contains("Subject: Buy this");

        visitor.get(page);
        assertThat(visitor.post(page + "/assignment", Map.of("account", "HS")).statusCode())
                .isEqualTo(302);
        assertThat(only().account().id()).isEqualTo(bank);
    }
}
