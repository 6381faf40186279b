package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Languages;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.format.Language;
import pareto.shell.job.JobId;
import pareto.shell.job.Jobs;

/// What a person says of where and how often they want to be told.
@Component
@Transactional
class Choosing {

    private static final int MOST_CODES = 5;
    private static final int MOST_TESTS = 10;
    private static final int LONGEST_SECRET = 200;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Channels channels;
    private final Deliveries deliveries;
    private final Codes codes;
    private final NoticeSettings settings;
    private final Mailer mailer;
    private final Languages languages;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Choosing(
            Channels channels,
            Deliveries deliveries,
            Codes codes,
            NoticeSettings settings,
            Mailer mailer,
            Languages languages,
            Jobs jobs,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.codes = codes;
        this.settings = settings;
        this.mailer = mailer;
        this.languages = languages;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has a code sent to an address; nothing else goes there before it was typed in here.
    JobId ask(String given, Language language) {
        String address = given.strip();
        if (!mailer.given()) {
            throw Refusal.conflict("shell.notice.noMail");
        }
        if (!MailAddress.isOne(address)) {
            throw Refusal.badInput("shell.notice.mail.bad");
        }
        if (!settings.allowsAddress(address)) {
            throw Refusal.badInput("shell.notice.mail.domain", String.join(", ", settings.domains()));
        }
        if (codes.asked() >= MOST_CODES) {
            throw Refusal.conflict("shell.notice.code.tooMany", MOST_CODES);
        }
        keep(language);
        UUID code = codes.make(actors.current().id(), address);
        audit.record("shell.did.noticeCodeAsked", me(), "");
        return jobs.start(SendingCode.KIND, code.toString(), Text.of("shell.notice.code.job"));
    }

    /// A wrong try counts although it is refused.
    @Transactional(noRollbackFor = Refusal.class)
    void confirm(String typed) {
        Codes.Code code = codes.awaited().orElseThrow(() -> Refusal.conflict("shell.notice.code.none"));
        codes.tried(code);
        if (!code.is(typed)) {
            throw Refusal.badInput("shell.notice.code.wrong", Codes.TRIES);
        }
        codes.used(code);
        channels.keep(actors.current().id(), Channel.Kind.MAIL, code.address(), random());
        audit.record("shell.did.noticeChannelSet", me(), Channel.Kind.MAIL.code());
    }

    /// @param address as [Webhooks#checked] left it; it asks name servers, so not while a transaction is open
    /// @param secret as the robot's service gave it; empty where it gave none
    /// @return what messages are signed with, if it is ours to tell; empty otherwise
    String webhook(Channel.Kind kind, String address, String secret, Language language) {
        if (kind == Channel.Kind.MAIL || secret.length() > LONGEST_SECRET) {
            throw Refusal.badInput("shell.notice.webhook.bad");
        }
        String ours = kind == Channel.Kind.GENERIC ? random() : "";
        keep(language);
        channels.keep(
                actors.current().id(), kind, address, ours.isEmpty() && kind.takesSecret() ? secret.strip() : ours);
        audit.record("shell.did.noticeChannelSet", me(), kind.code());
        return ours;
    }

    void change(boolean mail, Rhythm rhythm) {
        channels.change(own(mail).channel(), rhythm);
        audit.record(
                "shell.did.noticeRhythmSet",
                me(),
                (mail ? "mail " : "webhook ") + rhythm.pace().code());
    }

    void remove(boolean mail) {
        Choice choice = own(mail);
        channels.remove(choice.channel());
        audit.record("shell.did.noticeChannelRemoved", me(), choice.kind().code());
    }

    JobId test(boolean mail) {
        Choice choice = own(mail);
        if (deliveries.testsSince(clock.instant().minus(HOUR)) >= MOST_TESTS) {
            throw Refusal.conflict("shell.notice.test.tooMany", MOST_TESTS);
        }
        return deliveries.ask(choice, "test " + UUID.randomUUID(), true).orElseThrow();
    }

    /// Whether a link at the foot of a mail is good.
    @Transactional(readOnly = true)
    boolean mayLeave(UUID id, String token) {
        return channels.find(id)
                .filter(channel -> channel.mail()
                        && channel.readable()
                        && MessageDigest.isEqual(channel.secret().getBytes(UTF_8), token.getBytes(UTF_8)))
                .isPresent();
    }

    /// Ends the mails of a channel. Its address stays, so that its owner can begin again without a code.
    void leave(UUID id) {
        channels.find(id).ifPresent(channel -> {
            Rhythm before = channel.rhythm();
            channels.change(id, new Rhythm(Rhythm.Pace.NEVER, before.hour(), before.day()));
            audit.record("shell.did.noticesLeft", channel.owner().toString(), "");
        });
    }

    private Choice own(boolean mail) {
        return channels.choice(mail).orElseThrow(() -> Refusal.notFound("shell.notice.none"));
    }

    /// Notices come in the language somebody chose, else in that of the page they were asked for on.
    private void keep(Language language) {
        if (languages.current().isEmpty()) {
            languages.keep(language.code());
        }
    }

    private String me() {
        return actors.current().id().toString();
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
