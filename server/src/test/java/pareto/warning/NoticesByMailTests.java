package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import pareto.testing.Visitor;

class NoticesByMailTests extends ThreeListedAccounts {

    @LocalServerPort
    private int port;

    @Test
    void tellWhatOneMaySeeOneselfAndNothingConfidential() throws Exception {
        byMail(address, "AT_ONCE");

        news("1");

        MimeMessage mail = mail(address, 2);
        assertThat(mail.getSubject()).isEqualTo("1 new warning, ¥11.20M of revenue at risk");
        assertThat(mail.getContentType()).startsWith("multipart/");
        List<String> parts = texts(mail);
        assertThat(parts)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains("恒岳重工", "Order missing", "5.8 order days expected, 0 came", "false alarm 4%")
                        .contains("¥11.20M in twelve months", "Feb 21, 2026", "/warnings/", "End these mails")
                        .doesNotContain("隐谷科技")
                        .doesNotContain("玄垣装备"));
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(manager.get("/me/notices").body()).contains("Sent", "1 new");
        assertThat(audited()).contains("shell.did.noticeSent");
    }

    @Test
    void tellWhatHasComeSinceAndWhatIsStillOpen() throws Exception {
        byMail(address, "AT_ONCE");
        news("1");
        mail(address, 2);
        actors.system("test", () -> grants.grant(house.account("W2").id(), lin.id(), "test"));

        news("2");

        assertThat(texts(mail(address, 3)).getFirst())
                .contains("New: 1", "隐谷科技", "Still open: 1", "恒岳重工")
                .doesNotContain("玄垣装备");
    }

    @Test
    void goToNoAddressThatWasNotConfirmed() {
        manager.get("/me/notices");
        for (String wrong : List.of(
                "lin@elsewhere.example", "lin", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com")) {
            assertThat(manager.post("/me/notices/mail", Map.of("address", wrong))
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(manager.post("/me/notices/mail", Map.of("address", address)).statusCode())
                .isEqualTo(302);
        mail(address, 1);
        for (int i = 0; i < 5; i++) {
            assertThat(manager.post("/me/notices/mail/confirmation", Map.of("code", "none"))
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(manager.post("/me/notices/mail/confirmation", Map.of("code", code(address)))
                        .statusCode())
                .isEqualTo(409);

        news("1");

        assertThat(states()).isEmpty();
        assertThat(mails().to(address)).hasSize(1);
    }

    /// Mail programs post the link without a page of ours; opening it changes nothing.
    @Test
    void endByTheLinkInAMail() throws Exception {
        byMail(address, "AT_ONCE");
        news("1");
        String link = mail(address, 2).getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
        String path = URI.create(link).getPath();
        Visitor stranger = new Visitor(port);

        assertThat(stranger.get(path).body()).contains("End these mails").doesNotContain(address);
        assertThat(rhythm()).isEqualTo("at-once");
        assertThat(stranger.post(path.substring(0, path.length() - 1), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(path, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(200);

        assertThat(rhythm()).isEqualTo("never");
        actors.system("test", () -> grants.grant(house.account("W2").id(), lin.id(), "test"));
        news("2");
        assertThat(states()).containsExactly("sent");
    }

    private String rhythm() {
        return house.asSystem(() -> jdbc.sql("select pace from notice_channel where identity_id = ?")
                .param(lin.id().id())
                .query(String.class)
                .single());
    }

    private List<String> audited() {
        return house.asSystem(() -> jdbc.sql("select what from audit where actor_id = ?")
                .param(lin.id().id())
                .query(String.class)
                .list());
    }
}
