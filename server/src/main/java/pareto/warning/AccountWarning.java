package pareto.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.values.Period;

/// What was seen of one account, as of the day it was last seen.
///
/// @param raised as-of day on which the list held it first
/// @param window the days it is judged on
/// @param expected order days expected in the window had nothing changed, of a shrinking range those with its
///   families, of people how many there were before; where its kind is one of money, net revenue
/// @param actual what came
/// @param odds null where dossiers say it and nothing can be reckoned
/// @param byClock whether it is judged by a window of the year
/// @param explainedUntil last day its explanation holds; null without one
/// @param named families bought no longer, or products whose price fell most
/// @param prices of falling prices, quarter by quarter
/// @param movingTo names of units of the same group that took over; of other kinds those that the reader may
///   see and that have risen meanwhile: what is missing may have moved there 份额转移
/// @param units whom it is judged beside, itself included; empty where it is judged beside no group
public record AccountWarning(
        WarningId id,
        Account account,
        Kind kind,
        Step state,
        LocalDate raised,
        LocalDate asOf,
        Period window,
        Limits expected,
        double actual,
        @Nullable Odds odds,
        String currency,
        boolean byClock,
        boolean listed,
        @Nullable LocalDate explainedUntil,
        List<String> named,
        List<PriceQuarter> prices,
        List<String> movingTo,
        Set<AccountId> units) {

    /// How sure it is, and what is at stake.
    ///
    /// @param chance 偶然概率
    /// @param falseAlarm 误报概率
    /// @param risk net revenue of twelve months at risk; of good news what it brings more
    public record Odds(double chance, double falseAlarm, Limits risk) {}

    /// A mean, and the limits that hold in eight of ten cases.
    public record Limits(BigDecimal low, BigDecimal mid, BigDecimal high) {}

    /// What is at stake; nothing where that cannot be reckoned.
    public BigDecimal stake() {
        return odds == null ? BigDecimal.ZERO : odds.risk().mid();
    }

    public String address() {
        return "/warnings/" + id.id();
    }

    public boolean open() {
        return !state.closes();
    }

    /// Message key of the sentence that says what was expected and what came; its gaps are the days of the
    /// window, the expected and the actual.
    public String saidKey() {
        return switch (kind) {
            case ORDER_MISSING -> byClock ? "warning.said.season" : "warning.said.silence";
            case RISING_VOLUME -> byClock ? "warning.said.FALLING_VOLUME" : "warning.said.RISING_VOLUME";
            case PRICE_EROSION -> "warning.said.PRICE_EROSION" + (besideOthers() ? "" : ".own");
            default -> "warning.said." + kind.name();
        };
    }

    /// Whether enough others stand behind its prices to show them beside theirs.
    public boolean besideOthers() {
        return Warning.besideOthers(prices);
    }

    /// Message key of the sentence that says what it rests on.
    public String howKey() {
        return switch (kind) {
            case ORDER_MISSING, GROWING_GAPS, FALLING_VOLUME -> byClock ? "warning.how.season" : "warning.how.gap";
            case RISING_VOLUME -> byClock ? "warning.how.season" : "warning.how.RISING_VOLUME";
            case RISING, SHRINKING_RANGE, PRICE_EROSION, SHARE_MOVING, SINGLE_BUYER -> "warning.how." + kind.name();
        };
    }

    /// Message key of the sentence that says what an explanation does.
    public String explainKey() {
        return switch (kind) {
            case SHRINKING_RANGE -> "warning.explain.range";
            case PRICE_EROSION -> "warning.explain.price";
            case SHARE_MOVING -> "warning.explain.moving";
            case SINGLE_BUYER -> "warning.explain.people";
            default -> "warning.explain.what";
        };
    }

    /// Message key of what could be done first.
    public String suggestedKey() {
        return "warning.suggested." + (movingTo.isEmpty() && !ofGroup() ? kind.name() : "moving");
    }

    /// Message key of the sentence about what is at stake.
    public String stakeKey() {
        return good() ? "warning.more.is" : ofGroup() ? "warning.risk.ofGroup" : "warning.risk.is";
    }

    /// Message key of the word for what is at stake.
    public String stakeWordKey() {
        return good() ? "warning.more" : "warning.risk";
    }

    /// Message key of whose it is and how far it may be off; its gaps are the limits.
    public String stakeWhatKey() {
        return ofGroup() ? "warning.risk.whatGroup" : "warning.risk.what";
    }

    /// Message key of what the chance is one of.
    public String chanceKey() {
        return good() ? "warning.chance.whatGood" : ofGroup() ? "warning.chance.whatShare" : "warning.chance.what";
    }

    /// Message key of what a false alarm would be.
    public String falseKey() {
        return ofGroup() ? "warning.false.whatShare" : "warning.false.what";
    }

    /// Message key of the words before the units it may have moved to, or has.
    public String movingKey() {
        return ofGroup() ? "warning.moving.took" : "warning.moving";
    }

    /// Message key of what puts the phase of the relationship in question. Whoever reads that may not see the group, or
    /// the people, that the warning rests on.
    String doubtKey() {
        return "warning.doubt." + (ofGroup() ? Kind.FALLING_VOLUME : kind).name();
    }

    /// Whether a unit is judged beside others of its group: what moved between them is not at risk.
    boolean ofGroup() {
        return kind == Kind.SHARE_MOVING;
    }

    /// Whether not everybody sees it who sees the account and its figures.
    boolean narrow() {
        return ofGroup() || ofPeople();
    }

    /// Whether dossiers say it, and no figure.
    public boolean ofPeople() {
        return kind == Kind.SINGLE_BUYER;
    }

    /// Whether it is good news, and no warning.
    public boolean good() {
        return kind.goodNews();
    }

    /// What was expected and what came, in one sentence.
    public Text said(Formats formats) {
        return Text.of(
                saidKey(),
                formats.dates(window.from(), window.lastDay()),
                ofMoney()
                        ? formats.money(expected.mid(), currency)
                        : formats.quantity(expected.mid().setScale(ofPeople() ? 0 : 1, RoundingMode.HALF_UP)),
                ofMoney() ? formats.money(came(), currency) : formats.quantity(came()));
    }

    /// Whether expected and actual are amounts; order days otherwise.
    public boolean ofMoney() {
        return kind.ofMoney();
    }

    /// Message key of the sentence with the limits of what was expected.
    public String limitsKey() {
        return switch (kind) {
            case FALLING_VOLUME, PRICE_EROSION, SHARE_MOVING, RISING_VOLUME -> "warning.limits.money";
            case SHRINKING_RANGE -> "warning.limits.purchases";
            case SINGLE_BUYER -> "warning.limits.people";
            case ORDER_MISSING, GROWING_GAPS, RISING -> "warning.limits.days";
        };
    }

    public BigDecimal came() {
        return BigDecimal.valueOf(actual);
    }

    /// Expected and actual as CSS variables of a scale from zero to a tenth above the largest of them.
    public String scale() {
        double end = 1.1 * Math.max(Math.max(expected.high().doubleValue(), actual), 1e-9);
        return "--lo:%.3f;--hi:%.3f;--mid:%.3f;--at:%.3f"
                .formatted(
                        expected.low().doubleValue() / end,
                        expected.high().doubleValue() / end,
                        expected.mid().doubleValue() / end,
                        Math.max(0, actual) / end);
    }

    /// Message key of its kind.
    public String kindKey() {
        return "warning.kind." + kind.name();
    }
}
