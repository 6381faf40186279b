package pareto.shell.notice;

import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;

/// Sends a code to the mail address somebody says is theirs.
@Component
class SendingCode implements JobHandler {

    static final JobKind KIND = new JobKind("shell.notice-code");

    private final Codes codes;
    private final Composing composing;
    private final Mailer mailer;
    private final Actors actors;

    SendingCode(Codes codes, Composing composing, Mailer mailer, Actors actors) {
        this.codes = codes;
        this.composing = composing;
        this.mailer = mailer;
        this.actors = actors;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        Codes.Code code =
                codes.find(UUID.fromString(argument)).orElseThrow(() -> Refusal.conflict("shell.notice.code.none"));
        try {
            Message message = composing.code(code.code(), actors.current().name());
            mailer.send(code.address(), message, code.id(), "");
        } catch (NotDeliveredException why) {
            throw Refusal.conflict(why.key(), why.detail());
        }
        return new JobResult(Text.of("shell.notice.code.sent", MailAddress.domain(code.address())), Delivering.PAGE);
    }
}
