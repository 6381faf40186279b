package pareto.shell.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;

/// Sends one notice in the name of its reader. No transaction is open while another server is spoken to; a crash
/// between its answer and our note of it is the one case in which a notice goes out twice, under the same id.
@Component
class Delivering implements JobHandler {

    static final String PAGE = "/me/notices";

    private final Deliveries deliveries;
    private final Channels channels;
    private final Composing composing;
    private final Mailer mailer;
    private final Webhooks webhooks;

    Delivering(Deliveries deliveries, Channels channels, Composing composing, Mailer mailer, Webhooks webhooks) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.composing = composing;
        this.mailer = mailer;
        this.webhooks = webhooks;
    }

    @Override
    public JobKind kind() {
        return Deliveries.KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        Optional<Delivery> delivery = deliveries.claim(UUID.fromString(argument));
        Optional<Channel> channel = delivery.flatMap(one -> channels.find(one.channel()));
        return delivery.isPresent() && channel.isPresent()
                ? deliver(delivery.get(), channel.get())
                : said(Text.of("shell.notice.over"));
    }

    private JobResult deliver(Delivery delivery, Channel channel) {
        if (!channel.readable()) {
            throw failed(delivery, NotDeliveredException.forGood("shell.notice.unreadable", ""));
        }
        Composing.Composed composed = delivery.test()
                ? new Composing.Composed(composing.test(), 0, List.of())
                : composing.digest(channel.told());
        if (!delivery.test() && (composed.fresh() == 0 || channel.rhythm().pace() == Rhythm.Pace.NEVER)) {
            deliveries.nothingNew(delivery);
            return said(Text.of("shell.notice.state.NOTHING"));
        }
        try {
            if (channel.mail()) {
                mailer.send(channel, composed.message(), delivery.id());
            } else {
                webhooks.send(channel, composed.message(), delivery.id());
            }
        } catch (NotDeliveredException why) {
            throw failed(delivery, why);
        }
        deliveries.sent(delivery, channel, composed.fresh(), composed.open());
        return said(Text.of("shell.notice.accepted", channel.host()));
    }

    @Override
    public void givenUp(String argument, Text sentence) {
        deliveries.giveUp(UUID.fromString(argument), sentence);
    }

    @Override
    public void cancelled(String argument, Text sentence) {
        givenUp(argument, sentence);
    }

    private Refusal failed(Delivery delivery, NotDeliveredException why) {
        deliveries.failed(delivery, why);
        return Refusal.conflict(why.key(), why.detail());
    }

    private static JobResult said(Text sentence) {
        return new JobResult(sentence, PAGE);
    }
}
