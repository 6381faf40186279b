package pareto.account.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in a row's cells, as what it is meant to be; a cell that is not gets a sentence with its heading, its
/// content, and how to write it.
record Cells(Row row) {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:[-/.年])(\\d{1,2})(?:[-/.月])(\\d{1,2})日?(?:[ T]00:00(?::00)?)?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+()\\- /.,;x#*转]{3,}");
    private static final int SHOWN = 60;

    /// @throws BadRowException when it is longer than it can be kept
    String text(String field, int longest) {
        String text = row.get(field);
        if (text.length() > longest) {
            throw bad("long", field, text, longest);
        }
        return text;
    }

    String needed(String field, int longest) {
        if (!row.says(field)) {
            throw BadRowException.rejected("missing." + row.mapping().kind() + "." + field);
        }
        return text(field, longest);
    }

    String email(String field) {
        String text = text(field, 254);
        if (!text.isEmpty() && !EMAIL.matcher(text).matches()) {
            throw bad("email", field, text);
        }
        return text;
    }

    String phone(String field) {
        String text = text(field, 60);
        if (!text.isEmpty() && !PHONE.matcher(text).matches()) {
            throw bad("phone", field, text);
        }
        return text;
    }

    @Nullable
    LocalDate day(String field) {
        String text = row.get(field);
        if (text.isEmpty()) {
            return null;
        }
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            }
        } catch (DateTimeException noSuchDay) {
            throw bad("day", field, text);
        }
        throw bad("day", field, text);
    }

    /// One of some values, by its code or any of its words.
    <E extends Enum<E>> @Nullable E choice(String field, Vocabulary<E> vocabulary) {
        String text = row.get(field);
        if (text.isEmpty()) {
            return null;
        }
        E found = vocabulary.find(text);
        if (found == null) {
            throw bad("choice", field, text, vocabulary.offered());
        }
        return found;
    }

    BadRowException bad(String key, String field, String text, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = row.mapping().heading(field);
        args[1] = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        System.arraycopy(more, 0, args, 2, more.length);
        return BadRowException.rejected(key, args);
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    /// The words of a value in both languages.
    record Vocabulary<E extends Enum<E>>(Map<String, E> words, String offered) {

        static <E extends Enum<E>> Vocabulary<E> of(Map<E, String> lists) {
            Map<String, E> words = new LinkedHashMap<>();
            StringBuilder offered = new StringBuilder();
            lists.forEach((value, list) -> {
                words.put(Heading.fold(value.name()), value);
                for (String word : list.split(",")) {
                    words.put(Heading.fold(word), value);
                }
                offered.append(offered.isEmpty() ? "" : " / ").append(list.split(",")[0]);
            });
            return new Vocabulary<>(words, offered.toString());
        }

        @Nullable
        E find(String text) {
            return words.get(Heading.fold(text));
        }
    }
}
