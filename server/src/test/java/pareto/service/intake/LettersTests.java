package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTests {

    private static final Charset GBK = Charset.forName("GBK");

    @Test
    void sayWhoWroteWhatAboutWhat() {
        Letter letter = read("""
                From: "Gu, Mingxi" <Gu.Mingxi@Mingchuan.Example>
                To: service@example.com
                Message-ID: <1@mingchuan.example>
                In-Reply-To: <0@example.com>
                References: <a@example.com>
                 <0@example.com>
                Subject: Re: Line down

                The line to the plant is down.
                """);

        assertThat(letter.address()).isEqualTo("gu.mingxi@mingchuan.example");
        assertThat(letter.name()).isEqualTo("Gu, Mingxi");
        assertThat(letter.id()).isEqualTo("<1@mingchuan.example>");
        assertThat(letter.answers()).containsExactly("<a@example.com>", "<0@example.com>");
        assertThat(letter.title(120)).isEqualTo("Line down");
        assertThat(letter.text()).isEqualTo("The line to the plant is down.");
        assertThat(letter.automatic()).isEmpty();
        assertThat(letter.faulty()).isFalse();
    }

    /// 镕 is not in GB 2312, which the mail claims; many programs write so.
    @Test
    void readGbkThatCallsItselfGb2312() {
        String subject = "=?gb2312?B?" + Base64.getEncoder().encodeToString("朱镕的专线中断".getBytes(GBK)) + "?=";
        byte[] body = "工厂专线，朱镕报障".getBytes(GBK);
        String head = "From: =?gb2312?Q?=C1=D6?= <l@example.com>\r\nSubject: " + subject
                + "\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";

        Letter letter = Letters.read((head + new String(body, ISO_8859_1)).getBytes(ISO_8859_1), Set.of());

        assertThat(letter.subject()).isEqualTo("朱镕的专线中断");
        assertThat(letter.text()).isEqualTo("工厂专线，朱镕报障");
        assertThat(letter.name()).isEqualTo("林");
    }

    /// Cut in the middle of 线, which the standard forbids and programs do.
    @Test
    void joinACharacterCutBetweenEncodedWords() {
        byte[] bytes = "专线中断".getBytes(UTF_8);
        String first = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 4));
        String second = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 4, bytes.length));

        assertThat(EncodedWords.read("=?utf-8?B?" + first + "?=\r\n =?UTF-8?B?" + second + "?= x"))
                .isEqualTo("专线中断 x");
    }

    @ParameterizedTest
    @CsvSource({"GBK", "UTF-8", "GB18030"})
    void readHeadersSentAsBytes(String charset) {
        byte[] raw = "From: l@example.com\r\nSubject: 专线中断了\r\n\r\n正文在这里".getBytes(Charset.forName(charset));

        Letter letter = Letters.read(raw, Set.of());

        assertThat(letter.subject()).isEqualTo("专线中断了");
        assertThat(letter.text()).isEqualTo("正文在这里");
    }

    @Test
    void makePlainTextOfHtml() {
        Letter letter = read("""
                From: l@example.com
                Subject: x
                Content-Type: text/html; charset=utf-8

                <html><head><style>p { color: red }</style><title>t</title></head><body>
                <script>alert(1)</script><p>First&nbsp;line<br>second &lt;b&gt;</p>
                <img src="http://tracker.example/1.gif"><table><tr><td>a</td><td>b</td></tr></table>
                <div onclick="x()">last</div></body></html>
                """);

        assertThat(letter.text()).isEqualTo("First line\nsecond <b>\n\na b\n\nlast");
    }

    /// Such a mail once kept all later ones from being read.
    @Test
    void readNoEndOfBlanks() {
        Letter letter = read("From: l@example.com\nContent-Type: text/html\n\n<p>Begin</p><table><tr>"
                + "<td></td>".repeat(2_000_000) + "</table><p>End</p>\n");

        assertThat(letter.text()).isEqualTo("Begin");
        assertThat(letter.faulty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gu <GU@yunfan.example>|gu@yunfan.example",
                "gu@yunfan.example|gu@yunfan.example",
                "\"Gu <he@bank.example>\" <gu@yunfan.example>|gu@yunfan.example",
                "Evil <evil@other.example> (<gu@yunfan.example>)|evil@other.example",
                "evil@other.example (Gu <gu@yunfan.example>)|evil@other.example",
                "Gu <gu@yunfan.example>, He <he@bank.example>|''",
                "Evil <evil@other.example> <gu@yunfan.example>|''",
                "all: gu@yunfan.example;|''",
                "gu|''",
                "Gu <gu@yunfan.example|''"
            })
    void nameTheirOneSender(String from, String address) {
        assertThat(read("From: " + from + "\nSubject: x\n\nText\n").address()).isEqualTo(address);
    }

    @Test
    void nameNobodyWhenTheySaySoTwice() {
        Letter letter = read("From: evil@other.example\nFrom: Gu <gu@yunfan.example>\n\nText\n");

        assertThat(letter.address()).isEmpty();
        assertThat(letter.sender()).isEqualTo("evil@other.example, Gu <gu@yunfan.example>");
    }

    @Test
    void haveNoMoreThanSoManyPartsAndHeaders() throws Exception {
        String many = "From: l@example.com\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
                + "--m\r\n\r\nx\r\n".repeat(MailParts.MOST + 1) + "--m--\r\n";
        var mail = new MimeMessage(null, new SharedByteArrayInputStream(many.getBytes(UTF_8)));

        MimeMultipart parts = new MailParts().of(mail);

        assertThat(parts.getCount()).isEqualTo(MailParts.MOST);
        assertThat(parts.isComplete()).isFalse();
        assertThat(read(many.replace("\r", "")).text()).isEqualTo("x");
        assertThat(read("From: l@example.com\n" + "X: y\n".repeat(MailParts.LONGEST_HEADERS / 7) + "\nText\n")
                        .text())
                .isEqualTo("Text");
        assertThat(read("From: l@example.com\n" + "X: y\n".repeat(MailParts.LONGEST_HEADERS / 5) + "\nText\n"))
                .isEqualTo(Letter.UNREAD);
    }

    @Test
    void preferPlainTextAndKeepFiles() {
        Letter letter = read("""
                From: l@example.com
                Subject: x
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: multipart/alternative; boundary="a"

                --a
                Content-Type: text/plain; charset=utf-8

                plain
                --a
                Content-Type: text/html; charset=utf-8

                <p>html</p>
                --a--
                --m
                Content-Type: application/pdf; name="=?gb2312?B?%s?="
                Content-Disposition: attachment
                Content-Transfer-Encoding: base64

                JVBERg==
                --m
                Content-Type: text/plain; charset=utf-8
                Content-Disposition: attachment; filename*=utf-8''%%E6%%97%%A5%%E5%%BF%%97.txt

                log
                --m--
                """.formatted(Base64.getEncoder().encodeToString("合同.pdf".getBytes(GBK))));

        assertThat(letter.text()).isEqualTo("plain");
        assertThat(letter.attachments()).extracting(Letter.Attachment::name).containsExactly("合同.pdf", "日志.txt");
        assertThat(letter.attachments().getFirst().content()).asString(UTF_8).isEqualTo("%PDF");
        assertThat(letter.faulty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-replied, auto",
        "Auto-Submitted: auto-generated, auto",
        "X-Autoreply: yes, auto",
        "Precedence: bulk, list",
        "List-Id: <news.example.com>, list",
        "Return-Path: <>, bounce",
        "Content-Type: multipart/report; boundary=x, bounce"
    })
    void knowWhatNoPersonWrote(String header, String reason) {
        assertThat(read("From: l@example.com\nSubject: x\n" + header + "\n\nText\n")
                        .automatic())
                .isEqualTo("service.intake.reason." + reason);
    }

    @Test
    void knowOurOwnAndWhatAPersonWrote() {
        assertThat(read("From: Service@Example.com\n\nText\n").automatic()).isEqualTo("service.intake.reason.own");
        assertThat(read("From: l@example.com\nAuto-Submitted: no\n\nText\n").automatic())
                .isEmpty();
    }

    @Test
    void comeOutOfBrokenMailsToo() {
        Letter open = read("""
                From: l@example.com
                Subject: =?utf-8?B?5LiT57q?= =?nonsense?X?y?=
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: text/plain; charset=klingon

                Text that is there
                --m
                Content-Type: application/octet-stream
                Content-Transfer-Encoding: base64

                @@@ not base64 @@@
                """);

        assertThat(open.address()).isEqualTo("l@example.com");
        assertThat(open.text()).isEqualTo("Text that is there");
        assertThat(open.faulty()).isTrue();
        assertThat(read("Subject: nobody\n\nText\n").address()).isEmpty();
        assertThat(read("").faulty()).isTrue();
    }

    /// Whatever bytes come, nothing is thrown, and nothing the database would refuse comes out.
    @Test
    void comeOutOfAnyBytes() {
        Random random = new Random(7);
        String beginning = "From: l@example.com\r\nContent-Type: multipart/mixed; boundary=m\r\nSubject: =?gbk?B?";
        for (int round = 0; round < 2_000; round++) {
            byte[] noise = new byte[random.nextInt(600)];
            random.nextBytes(noise);
            String raw = beginning + new String(noise, ISO_8859_1) + "\r\n\r\n--m\r\n" + new String(noise, ISO_8859_1);
            Letter letter = Letters.read(raw.getBytes(ISO_8859_1), Set.of());
            assertThat(letter.subject() + letter.text() + letter.name()).doesNotContain("\0");
            assertThat(letter.subject().length()).isLessThanOrEqualTo(300);
            assertThat(letter.title(120)).isNotEmpty().hasSizeLessThanOrEqualTo(120);
        }
    }

    private static Letter read(String raw) {
        return Letters.read(raw.replace("\n", "\r\n").getBytes(UTF_8), Set.of("service@example.com"));
    }
}
