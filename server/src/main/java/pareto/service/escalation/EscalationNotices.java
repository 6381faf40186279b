package pareto.service.escalation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.service.escalation.Nearing.Near;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.notice.Digest;
import pareto.shell.notice.NoticeSource;

/// Promises about to be broken, as notices tell them: which request, how much of the time is used, and nothing of what
/// was said. Those of confidential accounts leave the house by no mail and no webhook, and what somebody has looked at
/// is told no more.
@Component
class EscalationNotices implements NoticeSource {

    private static final int ALL = 100;

    private final Nearing nearing;
    private final ConfidentialAccounts confidential;

    EscalationNotices(Nearing nearing, ConfidentialAccounts confidential) {
        this.nearing = nearing;
        this.confidential = confidential;
    }

    @Override
    public String name() {
        return "escalation";
    }

    @Override
    public Digest digest(Set<UUID> told, Formats formats) {
        Set<AccountId> secret = confidential.seen();
        List<Digest.Thing> all = nearing.mine().stream()
                .filter(one ->
                        !one.seen() && !secret.contains(one.request().account().id()))
                .map(one -> thing(one, formats))
                .toList();
        List<Digest.Thing> fresh =
                all.stream().filter(one -> !told.contains(one.id())).toList();
        return new Digest(
                Text.of("service.escalation.notice.subject", fresh.size()),
                fresh,
                all.stream().filter(one -> told.contains(one.id())).toList());
    }

    private static Digest.Thing thing(Near near, Formats formats) {
        return new Digest.Thing(
                near.id(),
                near.request().account().name(),
                near.percent() == ALL
                        ? Text.of("service.escalation.over")
                        : Text.of("service.escalation.used", near.percent()),
                List.of(
                        Text.of(
                                "service.notice.line",
                                near.request().number(),
                                near.request().title()),
                        Text.of("service.escalation." + near.purpose(), what(near)),
                        due(near, formats)),
                near.request().address(),
                data(near));
    }

    private static Object what(Near near) {
        String key = near.key();
        if (key != null) {
            return Text.of(key);
        }
        return near.city().isEmpty() ? near.what() : near.city() + " · " + near.what();
    }

    private static Text due(Near near, Formats formats) {
        return near.due()
                .map(at ->
                        Text.of("service.escalation.due", formats.moment(at, LocalDate.ofInstant(at, formats.zone()))))
                .orElseGet(() -> Text.of("service.escalation.paused"));
    }

    private static Map<String, Object> data(Near near) {
        Map<String, Object> data = new HashMap<>(Map.of(
                "accountCode", near.request().account().code(),
                "accountName", near.request().account().name(),
                "number", near.request().number(),
                "title", near.request().title(),
                "purpose", near.purpose().code(),
                "percent", near.percent()));
        near.due().ifPresent(at -> data.put("due", at.toString()));
        return data;
    }
}
