package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import pareto.shell.file.StoredFile;

/// The company's mail server for modules that write to people outside. It sends at once and only once; who asks keeps
/// what was to be sent, asks again as [Retries] says, and asks no transaction to wait for it. The domains notices may
/// go to say nothing about these mails.
@Component
public class CompanyMail {

    /// Answers of programs, but not that the mail could not be delivered, which `All` keeps away too.
    private static final String NO_ANSWERS = "DR, RN, NRN, OOF, AutoReply";

    private static final int FOLDED_AFTER = "References: ".length();

    private final Mailer mailer;
    private final MailSettings settings;

    CompanyMail(Mailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    /// Whether there is a server.
    public boolean given() {
        return settings.given();
    }

    /// @throws NotDeliveredException when the server did not take it
    public void send(PlainMail mail) throws NotDeliveredException {
        if (!settings.given() || !MailAddress.isOne(mail.from())) {
            throw NotDeliveredException.forGood("shell.notice.failed.noServer", "");
        }
        if (!MailAddress.isOne(mail.to())) {
            throw NotDeliveredException.forGood("shell.notice.failed.noAddress", "");
        }
        try {
            mailer.transmit(letter(mail));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw Mailer.unreadable(e);
        }
    }

    private MimeMessage letter(PlainMail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessage letter = mailer.blank(mail.id(), mail.from());
        int mode =
                mail.files().isEmpty() ? MimeMessageHelper.MULTIPART_MODE_NO : MimeMessageHelper.MULTIPART_MODE_MIXED;
        var helper = new MimeMessageHelper(letter, mode, UTF_8.name());
        if (mail.name().isBlank()) {
            helper.setFrom(mail.from());
        } else {
            helper.setFrom(mail.from(), line(mail.name()));
        }
        helper.setReplyTo(mail.from());
        helper.setTo(mail.to());
        helper.setSubject(line(mail.subject()));
        helper.setText(mail.text());
        for (StoredFile file : mail.files()) {
            helper.addAttachment(line(file.name()), new FileSystemResource(file.path()));
        }
        letter.setHeader("Content-Language", mail.language());
        if (!mail.references().isEmpty()) {
            letter.setHeader("In-Reply-To", mail.references().getLast());
            letter.setHeader("References", MimeUtility.fold(FOLDED_AFTER, String.join(" ", mail.references())));
        }
        if (mail.automatic()) {
            letter.setHeader("Auto-Submitted", mail.references().isEmpty() ? "auto-generated" : "auto-replied");
            letter.setHeader("X-Auto-Response-Suppress", NO_ANSWERS);
        }
        return letter;
    }

    /// Nothing in it begins another header.
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    }
}
