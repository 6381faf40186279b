package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.account.ConfidentialAccounts;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.RequestsBeside;

class AnswersToMailsTests extends AnsweringMailbox {

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private RequestsBeside beside;

    @Test
    void beginWithOneThatSaysTheMailCameIn() {
        imap().deliver("From: %s\nMessage-ID: <first-%s>\nSubject: Tills are offline\n\nThree shops.\n"
                .formatted(jiang, jiang));
        reading.read();
        Request request = only();

        MimeMessage receipt = mailsTo(jiang).getFirst();

        assertThat(subject(receipt)).isEqualTo("Re: [" + request.number() + "] Tills are offline");
        assertThat(header(receipt, "From")).endsWith("<" + BOX + ">");
        assertThat(header(receipt, "Reply-To")).isEqualTo(BOX);
        assertThat(header(receipt, "In-Reply-To")).isEqualTo("<first-" + jiang + ">");
        assertThat(header(receipt, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(header(receipt, "Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(receipt)).contains("request " + request.number()).doesNotContain("Three shops");
        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(page(request)).contains("receipt confirmed");
    }

    @Test
    void standInOneThreadOnBothSides() {
        imap().deliver("From: %s\nMessage-ID: <b-%s>\nReferences: <a-%s>\nSubject: Tills\n\nx\n"
                .formatted(jiang, jiang, jiang));
        reading.read();
        Request request = only();
        mailsTo(jiang);

        says(request, "A technician is on the way.");
        MimeMessage answer = mailsTo(jiang).getLast();
        String receipt = header(outgoing().to(jiang).getFirst(), "Message-ID");
        comes(jiang, "without any number", "In-Reply-To: " + header(answer, "Message-ID"), "Thank you");

        assertThat(header(answer, "References").split("\\s+"))
                .containsExactly("<a-" + jiang + ">", "<b-" + jiang + ">", receipt);
        assertThat(header(answer, "In-Reply-To")).isEqualTo(receipt);
        assertThat(header(answer, "Auto-Submitted")).isEmpty();
        assertThat(text(answer)).startsWith("A technician is on the way.\n\n-- \nRequest " + request.number());
        assertThat(messages(only())).containsExactly("x", "A technician is on the way.", "Thank you");
        assertThat(mailsTo(jiang)).hasSize(2);
        assertThat(page(request)).contains("sent");
    }

    @Test
    void speakTheLanguageOfWhoeverWrote() {
        Request request = asked("=?utf-8?B?5pS26ZO25py6?=", new String("三家店的收银机连不上总部。".getBytes(UTF_8), ISO_8859_1));
        mailsTo(jiang);

        says(request, "The technician is on her way.");

        assertThat(text(mailsTo(jiang).getFirst())).startsWith("您的来信已收到，编号为 " + request.number());
        assertThat(text(mailsTo(jiang).getLast())).contains("请直接回复本邮件");
        assertThat(subject(mailsTo(jiang).getLast())).endsWith("收银机");
        assertThat(header(mailsTo(jiang).getLast(), "Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void neverHoldWhatIsInside() {
        Request request = asked("Tills", "x");

        says(request, "Margin is thin, 网络建设部 is late", true);

        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(strings("select receipt::text from customer_mail")).containsExactly("true");
        String inside =
                strings("select id::text from request_message where inside").getFirst();
        assertThat(refused("""
                insert into customer_mail (id, request_id, account_id, message_id, receipt, asked_at, state)
                select gen_random_uuid(), request_id, account_id, id, false, now(), 'waiting' from request_message
                where id = '%s'""".formatted(inside))).contains("does not go outside");
    }

    @Test
    void bringFilesAsFarAsThereIsRoom() {
        Request request = asked("Tills", "x");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.txt", new byte[] {1, 2});
        files.put("film.bin", new byte[ROOM]);

        visitor.upload(request.address() + "/messages", files);

        List<String> parts = parts(mailsTo(jiang).getLast());
        assertThat(parts).hasSize(2).contains("plan.txt");
        assertThat(parts.getFirst()).contains("Too large for this mail and therefore left out: film.bin.");
    }

    /// What others write stands in no header of ours but as text.
    @Test
    void begetNoHeadersByWhatOthersWrote() {
        Request request = asked("=?utf-8?Q?Tills=0D=0ABcc:_evil@elsewhere.example=0A=0ABody?=", "x");
        house.asSystem(() -> jdbc.sql("update request set title = title || ? where id = ?")
                .params(
                        "\r\nBcc: evil@elsewhere.example\r\n\r\nBody",
                        request.id().id())
                .update());
        actors.system(
                "test",
                () -> jdbc.sql("update mailbox set sender_name = ?")
                        .param("Desk\r\nBcc: evil@elsewhere.example")
                        .update());
        visitor.upload(
                request.address() + "/messages", Map.of("a%0D%0ABcc: evil@elsewhere.example.txt", new byte[] {1}));

        MimeMessage answer = mailsTo(jiang).getLast();

        assertThat(header(answer, "Bcc")).isEmpty();
        assertThat(header(answer, "X-RcptTo")).isEqualTo(jiang);
        assertThat(subject(answer)).contains("Tills Bcc: evil@elsewhere.example");
        assertThat(outgoing().to("evil@elsewhere.example")).isEmpty();
    }

    /// Somebody whom the desk gave to the account, with no name on record.
    @Test
    void goToWhoeverWroteThoughNobodyKnowsThem() {
        String stranger = "stranger-" + jiang;
        comes(stranger, "Where is my order", "", "It is late.");
        var desk = house.signedIn(this.desk);
        String mail = link(desk);
        desk.get(mail);
        desk.post(mail + "/assignment", Map.of("account", "YF", "kind", "ORDER"));

        says(only(), "It comes tomorrow.");

        assertThat(mailsTo(stranger)).hasSize(2);
        assertThat(page(only())).contains("goes to the customer by mail too");
    }

    @Test
    void goToWhomSomebodyOfOursChose() {
        RequestId id = actors.runAs(
                manager.id(),
                () -> requests.open(
                        new NewRequest(shop, RequestKind.FAULT, Damage.NONE, "Line down", "x", Channel.PHONE, null)));
        Request request = house.asSystem(() -> requests.known(id));
        says(request, "Not by mail");
        assertThat(page(request)).contains("does not go by mail");
        assertThat(visitor.get(request.address() + "/mail").body()).contains("江疏影");
        assertThat(visitor.post(request.address() + "/mail", Map.of("contact", gu.toString()))
                        .statusCode())
                .isEqualTo(302);

        says(request, "By mail");
        MimeMessage first = mailsTo(jiang).getFirst();
        comes(jiang, "Re: x", "In-Reply-To: " + header(first, "Message-ID"), "Good");
        visitor.get(request.address() + "/mail");
        visitor.post(request.address() + "/mail", Map.of("contact", ""));
        says(request, "Not any more");

        assertThat(subject(first)).isEqualTo("[" + request.number() + "] Line down");
        assertThat(header(first, "References")).isEmpty();
        assertThat(mailsTo(jiang)).hasSize(1);
        assertThat(messages(request)).containsExactly("x", "Not by mail", "By mail", "Good", "Not any more");
    }

    @Test
    void sayNothingInTheSubjectOfAConfidentialAccount() {
        actors.system("test", () -> confidential.close(shop, "国防项目"));

        Request request = asked("Radar is offline", "x");
        says(request, "On its way");

        assertThat(mailsTo(jiang))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(subject(mail)).isEqualTo("Re: [" + request.number() + "] Your request"));
        assertThat(strings("select argument || title_key || title_args || coalesce(sentence_args::text, '') from job"))
                .noneMatch(job -> job.contains(request.id().toString()) || job.contains("yunfan"));
    }

    /// A complaint about 林知夏, who looks after the account.
    @Test
    void areNotSeenByThoseWhomTheirRequestIsKeptFrom() {
        Request request = asked("About your manager", "x");
        actors.system("test", () -> beside.keep(requests.known(request.id()), manager.id(), desk.id()));

        actors.runAs(desk.id(), () -> beside.tell(requests.known(request.id()), "We look into it."));

        assertThat(subject(mailsTo(jiang).getLast())).isEqualTo("Re: [" + request.number() + "] Your request");
        assertThat(text(mailsTo(jiang).getLast())).startsWith("We look into it.");
        for (String table : List.of("customer_mail", "incoming_mail", "request_message")) {
            String question = "select count(*) from " + table + " where account_id = '" + shop.id() + "'";
            assertThat(actors.runAs(
                            manager.id(),
                            () -> jdbc.sql(question).query(Integer.class).single()))
                    .as(table)
                    .isZero();
        }
        assertThat(visitor.get(request.address() + "/mail").statusCode()).isEqualTo(404);
    }

    private String refused(String sql) {
        try {
            house.asSystem(() -> jdbc.sql(sql).update());
            return "";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
