package pareto.service.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.service.CustomerTold;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.service.intake.Correspondence.From;
import pareto.service.intake.MailTaken;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.Jobs;

/// Writes down what goes by mail, in the transaction of what it stands for, with the job that sends it.
@Component
@Transactional
class AskingForMails {

    static final String ACTOR = "answers";

    /// How many receipts one address gets in an hour: a program that answers each with a new mail is soon alone.
    private static final int MOST_RECEIPTS = 3;

    private static final Duration HOUR = Duration.ofHours(1);

    private final CustomerMails mails;
    private final MailRecipients recipients;
    private final Mailing mailing;
    private final Requests requests;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskingForMails(
            CustomerMails mails,
            MailRecipients recipients,
            Mailing mailing,
            Requests requests,
            Jobs jobs,
            Actors actors,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.mails = mails;
        this.recipients = recipients;
        this.mailing = mailing;
        this.requests = requests;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(CustomerTold told) {
        if (mailing.from().isPresent()) {
            Request request = requests.known(told.request());
            recipients.of(request).ifPresent(to -> ask(request, told.message(), false, to));
        }
    }

    /// Confirms once that a mail came in, to a person, and not to whoever writes so often that it may be a program.
    @EventListener
    void on(MailTaken taken) {
        Optional<From> from = mailing.from().filter(From::receipts);
        if (from.isPresent() && taken.confirmable() && mails.receipts(taken.mail(), HOUR) < MOST_RECEIPTS) {
            Request request = requests.known(taken.request());
            recipients.writer(request).ifPresent(to -> ask(request, first(taken.request()), true, to));
        }
    }

    /// @throws Refusal when there is none, it did not fail, or nobody is there to whom it could go
    void again(RequestId id, UUID message) {
        Request request = requests.known(id);
        CustomerMail mail = mails.alone(id, message)
                .filter(CustomerMail::failed)
                .orElseThrow(() -> Refusal.conflict("service.answer.again.not"));
        if (mailing.from().isEmpty()) {
            throw Refusal.conflict(mailing.missing());
        }
        Recipient to = (mail.receipt() ? recipients.writer(request) : recipients.of(request))
                .orElseThrow(() -> Refusal.conflict("service.answer.again.nobody"));
        mails.again(mail.id(), to);
        start(mail.id(), clock.instant());
        audit.record("service.did.mailAgain", id.id().toString(), message.toString());
    }

    /// The mail server has taken it.
    void sent(UUID mail) {
        mails.sent(mail);
        goOn(mail);
    }

    /// It did not arrive.
    ///
    /// @param next when it is tried again; null when it is given up
    void failed(UUID mail, @Nullable Instant next, Text why) {
        mails.failed(mail, next, why);
        if (next != null) {
            start(mail, next);
        } else {
            goOn(mail);
        }
    }

    /// It could not be delivered after all.
    ///
    /// @return whether there is such a mail that was tried
    boolean cameBack(UUID mail, Text why) {
        boolean tried = mails.cameBack(mail, why);
        if (tried) {
            goOn(mail);
        }
        return tried;
    }

    /// What waited for a mail that holds it no longer is sent.
    void goOn(UUID mail) {
        mails.release(mail).forEach(one -> start(one, clock.instant()));
    }

    private void ask(Request request, UUID message, boolean receipt, Recipient to) {
        AccountId account = request.account().id();
        mails.add(request.id(), account, message, receipt, to).ifPresent(one -> start(one, clock.instant()));
    }

    private void start(UUID mail, Instant at) {
        actors.system(ACTOR, () -> jobs.start(SendingMails.KIND, mail.toString(), Text.of("service.answer.job"), at));
    }

    private UUID first(RequestId request) {
        return jdbc.sql("select id from request_message where request_id = ? and by_them order by said_at, id limit 1")
                .param(request.id())
                .query(UUID.class)
                .single();
    }
}
