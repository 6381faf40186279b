package pareto.service.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.shell.notice.MailAddress;

/// What says that a mail could not be delivered: a report of a mail server (RFC 3464), or a letter of one in words
/// of its own that holds the mail it is about.
///
/// @param ids of all mails it names
/// @param reason what the other server said, without addresses; empty where it does not say
record Returned(Set<String> ids, String reason) {

    private static final int LONGEST_PART = 64 << 10;
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:[ \\t]*([a-z]+)");
    private static final Pattern WHY =
            Pattern.compile("(?im)^Diagnostic-Code:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\r\\n]*){0,20})");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:[ \\t]*([245]\\.\\d{1,3}\\.\\d{1,3})");

    /// A mail was read, or somebody complains about it: reports of the same form (RFC 8098, RFC 5965).
    private static final Pattern ANOTHER_REPORT = Pattern.compile("(?im)^(Disposition|Feedback-Type):");

    /// Empty when it says nothing of the kind, such as that delivery takes longer.
    static Optional<Returned> read(Letter letter) {
        String all = all(letter);
        String action = found(ACTION, all).toLowerCase(Locale.ROOT);
        if (!action.isEmpty() && !action.equals("failed")
                || ANOTHER_REPORT.matcher(all).find()) {
            return Optional.empty();
        }
        Set<String> ids = ids(all);
        String why = found(WHY, all);
        String said = MailAddress.without(why.isEmpty() ? found(STATUS, all) : why);
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Returned(ids, Texts.line(said, 200)));
    }

    /// Ids of all mails that a letter quotes or brings along.
    static Set<String> quoted(Letter letter) {
        return ids(all(letter));
    }

    private static Set<String> ids(String all) {
        Set<String> ids = new LinkedHashSet<>();
        ID.matcher(all).results().limit(500).forEach(id -> ids.add(id.group()));
        return ids;
    }

    private static String all(Letter letter) {
        return letter.text() + "\n"
                + letter.attachments().stream()
                        .map(one ->
                                new String(one.content(), 0, Math.min(one.content().length, LONGEST_PART), ISO_8859_1))
                        .collect(Collectors.joining("\n"));
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        @Nullable String group = found.find() ? found.group(1) : null;
        return group == null ? "" : group;
    }
}
