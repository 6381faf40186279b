package pareto.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pareto.account.ConfidentialAccounts;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.notice.Digest;
import pareto.shell.notice.NoticeSource;

/// Open warnings as notices tell them. Those of confidential accounts leave the house by no mail and no
/// webhook, whoever may see them.
@Component
class WarningNotices implements NoticeSource {

    /// More than anybody has open.
    private static final int MOST = 5_000;

    private final WarningRows warnings;
    private final ConfidentialAccounts confidential;

    WarningNotices(WarningRows warnings, ConfidentialAccounts confidential) {
        this.warnings = warnings;
        this.confidential = confidential;
    }

    @Override
    public String name() {
        return "warning";
    }

    @Override
    public Digest digest(Set<UUID> told, Formats formats) {
        var secret = confidential.seen();
        Map<Boolean, List<AccountWarning>> open = Stream.concat(
                        warnings.open(MOST).stream(), warnings.ofPeople(MOST).stream())
                .filter(warning ->
                        !secret.contains(warning.account().id()) && Collections.disjoint(secret, warning.units()))
                .collect(Collectors.partitioningBy(
                        warning -> told.contains(warning.id().id())));
        List<AccountWarning> fresh = open.getOrDefault(false, List.of());
        BigDecimal risk = AtRisk.of(fresh);
        String currency = fresh.stream()
                .filter(warning -> warning.odds() != null)
                .map(AccountWarning::currency)
                .findFirst()
                .orElse("CNY");
        return new Digest(
                Text.of("warning.notice.subject", fresh.size(), formats.money(risk, currency)),
                fresh.stream().map(one -> thing(one, formats)).toList(),
                open.getOrDefault(true, List.of()).stream()
                        .map(one -> thing(one, formats))
                        .toList());
    }

    private static Digest.Thing thing(AccountWarning warning, Formats formats) {
        List<Text> lines = new ArrayList<>();
        lines.add(warning.said(formats));
        if (!warning.named().isEmpty()) {
            lines.add(Text.of("warning.named.are", String.join(" · ", warning.named())));
        }
        if (!warning.units().isEmpty()) {
            lines.add(Text.of("warning.moving.are", String.join(" · ", warning.movingTo())));
        }
        AccountWarning.Odds odds = warning.odds();
        if (odds == null) {
            lines.add(Text.of("warning.risk.unknown"));
        } else {
            lines.add(Text.of("warning.notice.sure", formats.chance(odds.chance()), formats.chance(odds.falseAlarm())));
            lines.add(Text.of(warning.stakeKey(), formats.money(warning.stake(), warning.currency())));
        }
        lines.add(Text.of("warning.notice.since", warning.raised(), warning.asOf()));
        return new Digest.Thing(
                warning.id().id(),
                warning.account().name(),
                Text.of(warning.kindKey()),
                List.copyOf(lines),
                warning.address(),
                data(warning));
    }

    private static Map<String, Object> data(AccountWarning warning) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("accountCode", warning.account().code());
        data.put("accountName", warning.account().name());
        data.put("kind", warning.kind().name());
        data.put("state", warning.state().code());
        data.put("since", warning.raised().toString());
        data.put("asOf", warning.asOf().toString());
        data.put("windowFrom", warning.window().from().toString());
        data.put("windowTo", warning.window().lastDay().toString());
        data.put("expected", limits(warning.expected()));
        data.put("actual", warning.actual());
        AccountWarning.Odds odds = warning.odds();
        if (odds != null) {
            data.put("chance", odds.chance());
            data.put("falseAlarm", odds.falseAlarm());
            data.put("revenueAtRisk", limits(odds.risk()));
            data.put("currency", warning.currency());
        }
        data.put("named", warning.named());
        if (!warning.units().isEmpty()) {
            data.put("movedTo", warning.movingTo());
        }
        return data;
    }

    private static Map<String, Object> limits(AccountWarning.Limits limits) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("low", limits.low());
        data.put("mid", limits.mid());
        data.put("high", limits.high());
        return data;
    }
}
