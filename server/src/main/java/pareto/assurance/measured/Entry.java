package pareto.assurance.measured;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Metric;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.Refusal;

/// One measurement as it was typed, sent, or stands in a line of a file. Each fault is one sentence that names the
/// field as whoever wrote it calls it.
///
/// @param typed what stands in a field by its name; empty or null for nothing
/// @param label what a field is called there
/// @param clock whose zone times without one are in; none may lie ahead
record Entry(Function<String, @Nullable String> typed, Function<String, Object> label, Clock clock) {

    static final List<String> OUTAGE = List.of("subject", "external_id", "from", "to", "cause", "announced", "note");
    static final List<String> FACT = List.of("subject", "from", "fee", "site", "spare", "why");
    static final List<String> SAMPLE = List.of("subject", "external_id", "metric", "from", "to", "value");

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_SHOWN = 60;
    private static final int FIRST_YEAR = 1990;

    /// Clocks of other systems may be somewhat ahead.
    private static final int AHEAD_SECONDS = 300;

    private static final Pattern LOCAL = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?");

    /// @throws Refusal when something in it is wrong
    SentOutage outage(List<Called> subjects) {
        Subject subject = subject(subjects);
        return new SentOutage(subject, external(), facts());
    }

    /// @throws Refusal when something in it is wrong
    OutageFacts facts() {
        Instant from = needed("from");
        Instant to = moment("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw Refusal.badInput("assurance.measured.wrong.order", label.apply("to"), label.apply("from"));
        }
        Cause cause = cause();
        Instant announced = moment("announced").orElse(null);
        if (announced != null && cause != Cause.PLANNED) {
            throw Refusal.badInput("assurance.measured.wrong.announced", label.apply("announced"));
        }
        return new OutageFacts(from, to, cause, announced, said("note", LONGEST_NOTE));
    }

    /// @throws Refusal when something in it is wrong
    SentSample sample(List<Called> subjects) {
        SampleSpan span = span(subjects);
        return new SentSample(span.subject(), external(), span.metric(), span.from(), span.to(), value(span.metric()));
    }

    /// @throws Refusal when something in it is wrong
    SampleSpan span(List<Called> subjects) {
        Subject subject = subject(subjects);
        Metric metric = metric();
        Instant from = needed("from");
        Instant to = needed("to");
        if (!to.isAfter(from)) {
            throw Refusal.badInput("assurance.measured.wrong.order", label.apply("to"), label.apply("from"));
        }
        return new SampleSpan(subject, metric, from, to);
    }

    /// @throws Refusal when something in it is wrong
    SentFact fact(List<Called> subjects) {
        Subject subject = subject(subjects);
        var fact = new SentFact(
                subject,
                day(),
                fee(),
                filled("site", SubjectForm.LONGEST_NAME),
                spare(),
                said("why", SubjectForm.LONGEST_WHY));
        List<Fact> facts = fact.facts(subject);
        if (facts.isEmpty()) {
            throw Refusal.badInput("assurance.measured.wrong.nothing", label.apply("fee"), label.apply("site"));
        }
        facts.forEach(one -> SubjectFacts.says(subject, fact.from(), one, fact.why(), LocalDate.now(clock)));
        return fact;
    }

    private LocalDate day() {
        String text = neededText("from", LONGEST_SHOWN);
        try {
            Matcher local = LOCAL.matcher(text);
            if (local.matches()) {
                return local(local).toLocalDate();
            }
        } catch (DateTimeException wrong) {
            // told below
        }
        throw Refusal.badInput("assurance.measured.wrong.day", label.apply("from"), shown(text));
    }

    private Fact.@Nullable Fee fee() {
        String text = said("fee", LONGEST_SHOWN);
        if (text.isEmpty()) {
            return null;
        }
        if (MeasuredWords.none(text)) {
            return new Fact.Fee(null);
        }
        if (!text.matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
            throw Refusal.badInput("assurance.measured.wrong.number", label.apply("fee"), shown(text));
        }
        return new Fact.Fee(new BigDecimal(text));
    }

    private @Nullable Boolean spare() {
        String text = said("spare", LONGEST_SHOWN);
        return text.isEmpty() ? null : MeasuredWords.yes(text).orElseThrow(() -> choice("spare", text, "yes, no"));
    }

    private @Nullable String filled(String field, int longest) {
        String text = said(field, longest);
        return text.isEmpty() ? null : text;
    }

    private Subject subject(List<Called> subjects) {
        String words = neededText("subject", LONGEST_ID + LONGEST_SHOWN);
        return subjects.stream()
                .filter(one -> one.answersTo(words))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("assurance.measured.wrong.subject", shown(words)))
                .subject();
    }

    private @Nullable String external() {
        return filled("external_id", LONGEST_ID);
    }

    private Cause cause() {
        String word = said("cause", LONGEST_SHOWN);
        return word.isEmpty()
                ? Cause.OURS
                : MeasuredWords.cause(word).orElseThrow(() -> choice("cause", word, MeasuredWords.causes()));
    }

    private Metric metric() {
        String word = neededText("metric", LONGEST_SHOWN);
        return MeasuredWords.metric(word).orElseThrow(() -> choice("metric", word, MeasuredWords.metrics()));
    }

    private Refusal choice(String field, String word, String choices) {
        return Refusal.badInput("assurance.measured.wrong.choice", label.apply(field), shown(word), choices);
    }

    private BigDecimal value(Metric metric) {
        String text = neededText("value", LONGEST_SHOWN);
        if (!text.matches("[0-9]{1,12}([.][0-9]{1,9})?([eE][+-]?[0-9]{1,2})?")) {
            throw Refusal.badInput("assurance.measured.wrong.number", label.apply("value"), shown(text));
        }
        BigDecimal value = new BigDecimal(text);
        if (!fits(metric, value)) {
            throw Refusal.badInput("assurance.measured.wrong.percent", label.apply("value"), shown(text));
        }
        return value;
    }

    /// Whether a metric can have a value at all.
    static boolean fits(Metric metric, BigDecimal value) {
        return value.signum() >= 0
                && (metric.unit() != Metric.Unit.PERCENT || value.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    private Instant needed(String field) {
        return moment(field)
                .orElseThrow(() -> Refusal.badInput("assurance.measured.wrong.missing", label.apply(field)));
    }

    /// To the second; fractions are dropped.
    Optional<Instant> moment(String field) {
        String text = said(field, LONGEST_SHOWN);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Instant at = parsed(text)
                .map(found -> found.truncatedTo(ChronoUnit.SECONDS))
                .filter(found -> found.atZone(clock.getZone()).getYear() >= FIRST_YEAR)
                .orElseThrow(
                        () -> Refusal.badInput("assurance.measured.wrong.moment", label.apply(field), shown(text)));
        if (at.isAfter(clock.instant().plusSeconds(AHEAD_SECONDS))) {
            throw Refusal.badInput("assurance.measured.wrong.ahead", label.apply(field), shown(text));
        }
        return Optional.of(at);
    }

    private Optional<Instant> parsed(String text) {
        try {
            Matcher local = LOCAL.matcher(text);
            return Optional.of(
                    local.matches()
                            ? local(local).atZone(clock.getZone()).toInstant()
                            : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime local(Matcher typed) {
        return LocalDateTime.of(
                number(typed, 1),
                number(typed, 2),
                number(typed, 3),
                number(typed, 4),
                number(typed, 5),
                number(typed, 6));
    }

    private static int number(Matcher typed, int group) {
        String digits = typed.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private String neededText(String field, int longest) {
        String text = said(field, longest);
        if (text.isEmpty()) {
            throw Refusal.badInput("assurance.measured.wrong.missing", label.apply(field));
        }
        return text;
    }

    /// Stripped; empty for nothing.
    String said(String field, int longest) {
        String given = typed.apply(field);
        String text = given == null ? "" : given.strip();
        if (text.length() > longest
                || text.chars().anyMatch(Character::isISOControl)
                || !UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.badInput("assurance.measured.wrong.text", label.apply(field), longest);
        }
        return text;
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
