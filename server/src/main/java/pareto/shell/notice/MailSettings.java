package pareto.shell.notice;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import pareto.database.StartRefusedException;

/// The company's mail server, if one was given (`PARETO_MAIL_…`). Its password stays out of the database.
///
/// @param port 0 for the usual one
/// @param user empty where the server asks for none
/// @param from address mails come from
@ConfigurationProperties("pareto.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") Security security) {

    /// How the way to the server is kept from others' eyes.
    enum Security {
        STARTTLS,
        TLS,
        /// Not at all: on this machine only.
        NONE
    }

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    MailSettings {
        if (!host.isBlank() && !MailAddress.isOne(from)) {
            throw new StartRefusedException(
                    "PARETO_MAIL_HOST needs PARETO_MAIL_FROM, the address mails come from, such as pareto@example.com.");
        }
        if (security == Security.NONE && !host.isBlank() && !LOOPBACK.contains(host)) {
            throw new StartRefusedException(
                    "PARETO_MAIL_SECURITY=none would send mail readable for everybody on the way to %s: leave it out or use tls."
                            .formatted(host));
        }
    }

    boolean given() {
        return !host.isBlank();
    }

    int realPort() {
        return port != 0 ? port : security == Security.TLS ? SUBMISSIONS : SUBMISSION;
    }
}
