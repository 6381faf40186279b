package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import pareto.access.OwnPlace;

/// Sends mail by the company's server.
@Component
class Mailer {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final MailSettings settings;
    private final NoticeSettings limits;
    private final OwnPlace place;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Mailer.class.getClassLoader(), "pareto");

    Mailer(MailSettings settings, NoticeSettings limits, OwnPlace place, SSLContext noticeTrust) {
        this.settings = settings;
        this.limits = limits;
        this.place = place;
        sender.setHost(settings.host());
        sender.setPort(settings.realPort());
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setJavaMailProperties(properties(settings, noticeTrust));
    }

    boolean given() {
        return settings.given();
    }

    /// Sends a notice, with a way to end them that needs no signing in.
    void send(Channel channel, Message message, UUID id) throws NotDeliveredException {
        send(channel.target(), message, id, place.address() + channel.leavePath());
    }

    /// @param leave address that ends mails; empty where nothing has begun yet
    void send(String address, Message message, UUID id, String leave) throws NotDeliveredException {
        if (!settings.given()) {
            throw NotDeliveredException.forGood("shell.notice.failed.noMail", MailAddress.domain(address));
        }
        if (!MailAddress.isOne(address) || !limits.allowsAddress(address)) {
            throw NotDeliveredException.forGood("shell.notice.failed.address", MailAddress.domain(address));
        }
        try {
            transmit(letter(address, message, id, leave));
        } catch (MessagingException e) {
            throw unreadable(e);
        }
    }

    /// A mail that is yet to be written.
    ///
    /// @param from address it comes from, whose domain its `Message-ID` ends in
    MimeMessage blank(UUID id, String from) {
        return new NumberedLetter(sender.getSession(), id, from);
    }

    /// Hands a mail to the server.
    void transmit(MimeMessage letter) throws NotDeliveredException {
        try {
            sender.send(letter);
        } catch (MailAuthenticationException e) {
            throw NotDeliveredException.forNow("shell.notice.failed.login", settings.host());
        } catch (MailSendException e) {
            throw refused(e);
        } catch (MailException e) {
            throw unreadable(e);
        }
    }

    static NotDeliveredException unreadable(Exception why) {
        return NotDeliveredException.forNow(
                "shell.notice.failed.mail", MailAddress.without(String.valueOf(why.getMessage())));
    }

    private MimeMessage letter(String address, Message message, UUID id, String leave) throws MessagingException {
        var letter = blank(id, settings.from());
        var helper = new MimeMessageHelper(letter, MimeMessageHelper.MULTIPART_MODE_RELATED, UTF_8.name());
        try {
            helper.setFrom(settings.from(), "Pareto");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        helper.setTo(address);
        helper.setSubject(message.subject().replaceAll("[\\p{Cntrl}\\s]+", " "));
        helper.setText(message.plain(leave), html(message, leave));
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Content-Language", message.language().tag());
        if (!leave.isEmpty()) {
            letter.setHeader("List-Unsubscribe", "<" + leave + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return letter;
    }

    private String html(Message message, String leave) {
        var html = new StringOutput();
        templates.render("shell/notice/mail.jte", Map.of("message", message, "leave", leave), html);
        return html.toString();
    }

    /// What the server answered, or that there was none.
    private NotDeliveredException refused(MailSendException failure) {
        for (Exception one : failure.getMessageExceptions()) {
            for (Throwable cause = one; cause != null; cause = cause.getCause()) {
                String said = String.valueOf(cause.getMessage()).strip();
                if (said.matches("(?s)[245]\\d\\d[ -].*")) {
                    String why = MailAddress.without(said);
                    return said.startsWith("5")
                            ? NotDeliveredException.rejected("shell.notice.failed.mail", why)
                            : NotDeliveredException.forNow("shell.notice.failed.mail", why);
                }
            }
        }
        return NotDeliveredException.forNow("shell.notice.failed.reach", settings.host());
    }

    private static Properties properties(MailSettings settings, SSLContext trust) {
        boolean starttls = settings.security() == MailSettings.Security.STARTTLS;
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
        properties.setProperty(
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
        return properties;
    }

    /// Has the number of its delivery for good, so that a mail sent twice can be told from two.
    private static final class NumberedLetter extends MimeMessage {

        private final String number;

        NumberedLetter(Session session, UUID id, String from) {
            super(session);
            this.number = PlainMail.messageId(id, from);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
