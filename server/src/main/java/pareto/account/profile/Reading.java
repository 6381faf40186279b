package pareto.account.profile;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.shell.Text;

/// What became of a text that was meant as the value of a field.
///
/// @param value null when it cannot be read, or when there was none
/// @param fault why it cannot be read; null when it can
record Reading(@Nullable ProfileValue value, @Nullable Text fault) {

    static final int LONGEST_WORD = 200;
    static final int LONGEST_STORY = 10_000;

    private static final String HOME = "CNY";
    private static final int DIGITS = 15;
    private static final int DECIMALS = 4;
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)\\s*([万亿萬億]?)");
    private static final Pattern MONEY = Pattern.compile("(?:([A-Z]{3}|¥)\\s*)?([^A-Z¥元]+?)\\s*(?:元|([A-Z]{3}))?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /// Reads what a person or a file wrote; a blank text is no value and no fault.
    static Reading of(ProfileField field, String written) {
        String text = written.replace("\0", "").strip(); // PostgreSQL takes it in no text
        if (text.isEmpty()) {
            return new Reading(null, null);
        }
        return switch (field.kind()) {
            case TEXT -> words(text.replaceAll("\\s+", " "), LONGEST_WORD);
            case LONG -> words(text.replace("\r\n", "\n").replace('\r', '\n'), LONGEST_STORY);
            case NUMBER -> number(text);
            case DATE -> day(text);
            case CHOICE -> choice(field, text);
            case MONEY -> money(text);
            case CODE -> code(text);
        };
    }

    private static Reading words(String text, int longest) {
        return text.length() <= longest
                ? read(new ProfileValue.Words(text))
                : fault("account.profile.wrong.long", text.length(), longest);
    }

    private static Reading code(String text) {
        CreditCode code = CreditCode.written(text);
        Text fault = code.fault().orElse(null);
        return new Reading(fault == null ? new ProfileValue.Words(code.text()) : null, fault);
    }

    private static Reading choice(ProfileField field, String text) {
        String meant = folded(text);
        return field.offered().stream()
                .filter(choice -> meant.equals(folded(choice.code()))
                        || meant.equals(folded(choice.nameZh()))
                        || meant.equals(folded(choice.nameEn())))
                .findFirst()
                .map(choice -> read(new ProfileValue.Chosen(choice.code())))
                .orElseGet(() -> fault("account.profile.wrong.choice", text));
    }

    private static Reading number(String text) {
        return figure(plain(text))
                .map(number -> read(new ProfileValue.Figure(number)))
                .orElseGet(() -> fault("account.profile.wrong.number", text));
    }

    private static Reading money(String text) {
        Matcher money = MONEY.matcher(plain(text).toUpperCase(Locale.ROOT));
        if (money.matches() && (money.group(1) == null || money.group(3) == null)) {
            String currency = Optional.ofNullable(money.group(1))
                    .or(() -> Optional.ofNullable(money.group(3)))
                    .filter(given -> !given.equals("¥"))
                    .orElse(HOME);
            Optional<BigDecimal> amount = figure(money.group(2).strip());
            if (amount.isPresent() && isCurrency(currency)) {
                return read(new ProfileValue.Amount(amount.get(), currency));
            }
        }
        return fault("account.profile.wrong.money", text);
    }

    private static Reading day(String text) {
        for (Pattern pattern : new Pattern[] {DAY, EIGHT_DIGITS}) {
            Matcher day = pattern.matcher(plain(text));
            if (day.matches()) {
                try {
                    return read(new ProfileValue.Day(LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))));
                } catch (DateTimeException e) {
                    return fault("account.profile.wrong.date", text);
                }
            }
        }
        return fault("account.profile.wrong.date", text);
    }

    /// 1,200.5 or 120 万; at most fifteen digits before and four after the point, as many as the database keeps.
    private static Optional<BigDecimal> figure(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        int zeros = switch (number.group(2)) {
            case "万", "萬" -> 4;
            case "亿", "億" -> 8;
            default -> 0;
        };
        BigDecimal value = tidy(new BigDecimal(number.group(1).replace(",", "")).movePointRight(zeros));
        return value.scale() > DECIMALS || value.precision() - value.scale() > DIGITS
                ? Optional.empty()
                : Optional.of(value);
    }

    static BigDecimal tidy(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String folded(String text) {
        return plain(text).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    private static Reading read(ProfileValue value) {
        return new Reading(value, null);
    }

    private static Reading fault(String key, Object... args) {
        return new Reading(null, Text.of(key, args));
    }
}
