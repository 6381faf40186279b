package pareto.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;
import pareto.shell.format.Formats;

/// Promises in words a customer can follow.
///
/// @param currency of the contract; empty where it is not known yet
/// @param calendars names of calendars by id
public record TermWords(Formats formats, String currency, Map<UUID, String> calendars) {

    private static final int CENTS = 2;

    /// The same about a version in another currency.
    public TermWords in(String other) {
        return new TermWords(formats, other, calendars);
    }

    public Text unit(Metric.Unit unit, BigDecimal value) {
        return Text.of("agreement.unit." + unit, value);
    }

    /// What it is measured by; of a count, what is counted.
    public static Text metric(SlaTerm term) {
        return term.metric() == Metric.COUNT
                ? Text.of("agreement.metric.counted", term.counted())
                : Text.of("agreement.metric." + term.metric());
    }

    public Text target(SlaTerm term) {
        Metric.Unit unit = term.metric().unit();
        return switch (term.target()) {
            case Target.OfWindow(var value, var window) ->
                Text.of(
                        term.moreIsBetter() ? "agreement.says.atLeast" : "agreement.says.atMost",
                        unit(unit, value),
                        Text.of("agreement.window." + window));
            case Target.OfEach(var limit) -> Text.of("agreement.says.each", unit(unit, limit));
            case Target.OfShare(var percent, var limit, var window) ->
                Text.of(
                        "agreement.says.share",
                        unit(Metric.Unit.PERCENT, percent),
                        unit(unit, limit),
                        Text.of("agreement.window." + window));
        };
    }

    public Text calendar(SlaTerm term) {
        String name = term.calendar() == null ? null : calendars.get(term.calendar());
        return name == null ? Text.of("agreement.calendar.always") : Text.of("agreement.calendar.by", name);
    }

    /// What does not count; empty where everything does.
    public List<Text> exclusions(SlaTerm term) {
        List<Text> exclusions = new ArrayList<>();
        Integer days = term.exclusions().maintenanceDays();
        if (days != null) {
            exclusions.add(
                    days == 0
                            ? Text.of("agreement.excludes.maintenance")
                            : Text.of("agreement.excludes.maintenance.days", days));
        }
        if (term.exclusions().customersFault()) {
            exclusions.add(Text.of("agreement.excludes.customers"));
        }
        if (term.exclusions().forceMajeure()) {
            exclusions.add(Text.of("agreement.excludes.majeure"));
        }
        return exclusions;
    }

    /// From where on a band holds and what it owes.
    public Text band(SlaTerm term, Band band) {
        return Text.of(
                term.moreIsBetter() ? "agreement.band.below" : "agreement.band.above",
                unit(term.unit(), band.limit()),
                amount(term, band.amount()));
    }

    private Text amount(SlaTerm term, Amount amount) {
        return switch (amount) {
            case Amount.Share(var percent) -> Text.of("agreement.owes.share", percent);
            case Amount.Fixed(var money) -> Text.of("agreement.owes.money", money(money));
            case Amount.ForEach(var step, var once) ->
                Text.of("agreement.owes.each", amount(term, once), unit(term.unit(), step));
        };
    }

    /// What is owed at most; null where nothing limits it.
    @Nullable
    Text cap(Cap cap, String of) {
        return switch (cap) {
            case Cap.None _ -> null;
            case Cap.Share(var percent) -> Text.of("agreement.capped." + of + ".share", percent);
            case Cap.Fixed(var money) -> Text.of("agreement.capped." + of + ".money", money(money));
        };
    }

    /// Both caps, those there are.
    List<Text> caps(Compensation owed) {
        List<Text> caps = new ArrayList<>();
        Text monthly = cap(owed.monthly(), "month");
        Text yearly = cap(owed.yearly(), "year");
        if (monthly != null) {
            caps.add(monthly);
        }
        if (yearly != null) {
            caps.add(yearly);
        }
        return caps;
    }

    /// To the last digit there is.
    public String money(BigDecimal amount) {
        BigDecimal exact = amount.stripTrailingZeros();
        String cents = formats.moneyExact(amount, currency);
        String sign = currency.isEmpty() ? "" : cents.replaceAll("[0-9,.]+$", "");
        return exact.scale() > CENTS
                ? sign + TermFields.plain(amount)
                : currency.isEmpty() ? cents.replace("\u00A0", "") : cents;
    }
}
