package pareto.service.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.crisis.Crisis.Entry;
import pareto.service.crisis.Crisis.Review;
import pareto.service.crisis.Crisis.Word;
import pareto.shell.Text;

/// A line of the log: what was said, found, decided and done.
///
/// @param message of the request, as which a word stands; null for anything else
/// @param tone of its mark, as the style sheet calls it
record Logged(Text what, String said, @Nullable UUID message, String by, Instant at, String tone) {

    private Logged(Text what, String said, String by, Instant at, String tone) {
        this(what, said, null, by, at, tone);
    }

    /// The latest first.
    static List<Logged> of(Crisis crisis) {
        List<Logged> all = new ArrayList<>();
        all.add(new Logged(
                Text.of("service.crisis.log.declared", Text.of(crisis.declared().key())),
                crisis.reason(),
                crisis.declaredBy(),
                crisis.declaredAt(),
                "risk"));
        crisis.leaders()
                .forEach(one -> all.add(
                        new Logged(Text.of("service.crisis.log.led", one.name()), "", one.by(), one.since(), "")));
        crisis.words().forEach(one -> all.add(of(one)));
        crisis.entries().forEach(one -> all.add(of(one)));
        crisis.actions().stream()
                .filter(one -> one.done() != null)
                .forEach(one -> all.add(new Logged(
                        Text.of("service.crisis.log.done", one.what()),
                        one.done().said(),
                        one.done().by(),
                        one.done().at(),
                        "good")));
        Review review = crisis.review();
        if (review != null) {
            all.add(new Logged(Text.of("service.crisis.log.over"), "", review.by(), review.at(), "good"));
        }
        all.sort(Comparator.comparing(Logged::at));
        return all.reversed();
    }

    private static Logged of(Word word) {
        return new Logged(
                Text.of(
                        word.due() == null ? "service.crisis.log.lastWord" : "service.crisis.log.word",
                        Text.of(word.audience().key()),
                        word.whom(),
                        Text.of(word.way().key())),
                word.said(),
                word.message(),
                word.by(),
                word.at(),
                "acc");
    }

    private static Logged of(Entry entry) {
        return switch (entry.kind()) {
            case FACT -> new Logged(Text.of("service.crisis.log.FACT"), entry.said(), entry.by(), entry.at(), "");
            case DECISION ->
                new Logged(Text.of("service.crisis.log.DECISION"), entry.said(), entry.by(), entry.at(), "warn");
            case SEVERITY ->
                new Logged(
                        Text.of(
                                "service.crisis.log.SEVERITY",
                                Text.of(Objects.requireNonNull(entry.severity()).key())),
                        entry.said(),
                        entry.by(),
                        entry.at(),
                        "risk");
        };
    }
}
