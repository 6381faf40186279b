package pareto.agreement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Fields of forms as they were typed. Each fault is one sentence that names the field by the message of its label.
public final class Typed {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private Typed() {}

    /// @throws Refusal when it is empty or too long
    public static String text(String label, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Refusal.badInput("agreement.wrong.text", Text.of(label), longest);
        }
        return text;
    }

    /// @throws Refusal unless it is a number of at most twelve digits before and four behind the point, zero or more
    public static Optional<BigDecimal> number(String label, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
            throw Refusal.badInput("agreement.wrong.number", Text.of(label), text);
        }
        return Optional.of(new BigDecimal(text));
    }

    /// @throws Refusal when it is no number, or none is there
    public static BigDecimal needed(String label, @Nullable String typed) {
        return number(label, typed).orElseThrow(() -> Refusal.badInput("agreement.wrong.missing", Text.of(label)));
    }

    /// @throws Refusal unless it is a whole number within bounds
    public static @Nullable Integer whole(String label, @Nullable String typed, int least, int most) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.badInput("agreement.wrong.whole", Text.of(label), text, least, most);
        }
        return Integer.valueOf(text);
    }

    /// @throws Refusal unless it is a day from 1990 to 2099
    public static Optional<LocalDate> day(String label, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Refusal.badInput("agreement.wrong.day", Text.of(label), text);
    }

    public static LocalDate neededDay(String label, @Nullable String typed) {
        return day(label, typed).orElseThrow(() -> Refusal.badInput("agreement.wrong.missing", Text.of(label)));
    }

    /// @throws Refusal unless it is the name of one of them
    public static <E extends Enum<E>> E one(String label, Class<E> of, @Nullable String typed) {
        for (E each : of.getEnumConstants()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        throw Refusal.badInput("agreement.wrong.choice", Text.of(label));
    }
}
