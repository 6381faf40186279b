package pareto.shell.format;

import gg.jte.Content;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;

/// Figures, dates and money as one language writes them.
public record Formats(Language language, ZoneId zone) {

    private static final String MINUS = "\u2212";

    /// Short, as `¥1,120 万` or `¥11.20M`.
    public String money(BigDecimal amount, String currency) {
        return money(amount, currency, unitFor(amount));
    }

    /// Short in a given unit, so that a column does not mix units.
    public String money(BigDecimal amount, String currency, MoneyUnit unit) {
        var gap = language.chinese() && !unit.word().isEmpty() ? " " : "";
        return figure(amount, currency, unit) + gap + unit.word();
    }

    /// A change in the short form with its sign, also where it is more.
    public String moneyChange(BigDecimal amount, String currency) {
        return (amount.signum() > 0 ? "+" : "") + money(amount, currency);
    }

    /// To the last cent, as `¥2,232,000.00`.
    public String moneyExact(BigDecimal amount, String currency) {
        return signed(amount, sign(currency), number(amount.abs().setScale(2, RoundingMode.HALF_UP)));
    }

    /// The short form as markup, the exact amount for machines in its `value`.
    public Content moneyTag(BigDecimal amount, String currency) {
        return moneyTag(amount, currency, unitFor(amount));
    }

    public Content moneyTag(BigDecimal amount, String currency, MoneyUnit unit) {
        return new MoneyTag(amount, moneyExact(amount, currency), figure(amount, currency, unit), unit.word());
    }

    /// The unit for a column whose largest amount is known.
    public MoneyUnit unitFor(BigDecimal largest) {
        return MoneyUnit.of(largest, language);
    }

    /// A share of 1 as whole and tenth percent: `0.8143` is `81.4%`.
    public String percent(BigDecimal share) {
        return percent(share, 1);
    }

    public String percent(BigDecimal share, int digits) {
        return signed(share, "", number(hundredfold(share).abs().setScale(digits, RoundingMode.HALF_UP))) + "%";
    }

    public String percent(double share) {
        return percent(new BigDecimal(share, MathContext.DECIMAL64));
    }

    /// A change with its sign: `+12.3%`, `−4.0%`.
    public String change(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + percent(share);
    }

    /// A probability: whole percent from 1 to 99, never 0 or 100.
    public String chance(double probability) {
        if (probability > 0.99) {
            return "> 99%";
        }
        return probability < 0.01 ? "< 1%" : Math.round(probability * 100) + "%";
    }

    public String count(long count) {
        return signed(
                BigDecimal.valueOf(count), "", number(BigDecimal.valueOf(count).abs()));
    }

    /// A quantity with as many digits as it has, four at most.
    public String quantity(BigDecimal quantity) {
        var exact = quantity.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return signed(exact, "", number(exact.scale() < 0 ? exact.setScale(0).abs() : exact.abs()));
    }

    public String days(long days) {
        return Periods.days(days, language, count(days));
    }

    public String duration(Duration duration) {
        return Periods.duration(duration, language);
    }

    /// With its year: `2026 年 2 月 21 日`, `Feb 21, 2026`.
    public String date(LocalDate date) {
        return Periods.date(date, language);
    }

    /// Where the year is clear: `2 月 21 日`, `Feb 21`.
    public String shortDate(LocalDate date) {
        return Periods.shortDate(date, language);
    }

    public String month(YearMonth month) {
        return Periods.month(month, language);
    }

    /// Both days included.
    public String dates(LocalDate first, LocalDate last) {
        return Periods.range(first, last, language);
    }

    /// Day and minute where the company is: `2 月 21 日 06:00`, with the year unless it is this one.
    public String moment(Instant at, LocalDate today) {
        var local = at.atZone(zone).toLocalDateTime();
        var day = local.getYear() == today.getYear() ? shortDate(local.toLocalDate()) : date(local.toLocalDate());
        return day + (language.chinese() ? " " : ", ") + Periods.clock(local.toLocalTime());
    }

    private String figure(BigDecimal amount, String currency, MoneyUnit unit) {
        var rounded = unit.round(amount);
        return signed(rounded, sign(currency), number(rounded.abs()));
    }

    private static String sign(String currency) {
        return currency.equals("CNY") ? "¥" : currency + "\u00A0";
    }

    private static String signed(BigDecimal value, String sign, String digits) {
        var zero = digits.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return (value.signum() < 0 && !zero ? MINUS : "") + sign + digits;
    }

    private static BigDecimal hundredfold(BigDecimal share) {
        return share.movePointRight(2);
    }

    private static String number(BigDecimal value) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }
}
