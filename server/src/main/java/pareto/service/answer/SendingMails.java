package pareto.service.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;
import pareto.shell.notice.CompanyMail;
import pareto.shell.notice.NotDeliveredException;
import pareto.shell.notice.PlainMail;
import pareto.shell.notice.Retries;

/// Sends one mail to a customer. No transaction is open while the mail server is spoken to; a crash between its answer
/// and our note of it is the one case in which a mail goes out twice, under the same `Message-ID`.
///
/// What a job says may be read by whoever sees all jobs: it names neither request nor person.
@Component
class SendingMails implements JobHandler {

    static final JobKind KIND = new JobKind("service.answer");

    private final CustomerMails mails;
    private final WritingMails writing;
    private final CompanyMail server;
    private final AskingForMails asking;
    private final Clock clock;

    SendingMails(CustomerMails mails, WritingMails writing, CompanyMail server, AskingForMails asking, Clock clock) {
        this.mails = mails;
        this.writing = writing;
        this.server = server;
        this.asking = asking;
        this.clock = clock;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        UUID id = UUID.fromString(argument);
        mails.claim(id).ifPresentOrElse(this::send, () -> asking.goOn(id));
        return new JobResult(Text.of("service.answer.job.done"), null);
    }

    private void send(CustomerMail mail) {
        try {
            PlainMail written = written(mail);
            mails.handing(mail.id());
            server.send(written);
        } catch (NotDeliveredException why) {
            Instant next = why.mayArriveLater() ? Retries.next(mail.attempts(), clock.instant()) : null;
            asking.failed(mail.id(), next, Text.of(why.key(), why.detail()));
            throw Refusal.conflict("service.answer.job.failed");
        }
        asking.sent(mail.id());
    }

    private PlainMail written(CustomerMail mail) throws NotDeliveredException {
        try {
            return writing.write(mail);
        } catch (Refusal gone) {
            throw NotDeliveredException.forGood("service.answer.failed.unwritten", "");
        }
    }

    @Override
    public void givenUp(String argument, Text sentence) {
        UUID id = UUID.fromString(argument);
        boolean handed = mails.find(id).filter(CustomerMail::handed).isPresent();
        asking.failed(id, null, Text.of("service.answer.failed." + (handed ? "broken" : "unsent"), ""));
    }

    @Override
    public void cancelled(String argument, Text sentence) {
        asking.failed(UUID.fromString(argument), null, Text.of("service.answer.failed.cancelled", ""));
    }
}
