package pareto.service.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pareto.analysis.comparison.Proportion;
import pareto.service.RequestKind;
import pareto.service.study.ServedRows.Kinds;
import pareto.shell.Screen;

/// The figures side by side: now, a year before, comparable accounts.
///
/// @param screen it is shown on
record ServiceTable(ServicePage page, Screen screen) {

    /// A figure with what it rests on.
    ///
    /// @param detail empty for none
    record Cell(String figure, String detail) {}

    /// One figure.
    ///
    /// @param word message key
    /// @param others null where there is nobody to compare with
    record Line(
            String word, Cell now, Cell before, @Nullable Cell others) {}

    List<Line> lines() {
        return List.of(
                line("requests", served -> new Cell(screen.formats().count(served.requests()), "")),
                line("complaints", served -> share(new Proportion(served.complaints(), served.requests()))),
                line("answers", served -> share(served.answers())),
                line("solutions", served -> share(served.solutions())),
                line("broken", served -> new Cell(screen.formats().count(served.broken()), "")),
                line("answered", served -> times(served.answered())),
                line("solved", served -> times(served.solved())),
                line("rightFirst", served -> share(served.rightFirst())),
                line("reopened", served -> share(served.reopened())),
                line("marks", served -> marks(served.marks())));
    }

    private Line line(String word, Function<Served, Cell> cell) {
        Kinds others = page.others();
        return new Line(
                "service.study.line." + word,
                cell.apply(page.now().all()),
                cell.apply(page.before().all()),
                others == null || word.equals("requests") || word.equals("broken") ? null : cell.apply(others.all()));
    }

    /// A share with its counts, and from five cases on with its interval.
    Cell share(Proportion cases) {
        if (cases.all() == 0) {
            return new Cell("–", "");
        }
        String counts = screen.text("service.study.of", cases.of(), cases.all());
        if (!cases.enough()) {
            return new Cell(screen.text("service.study.few"), counts);
        }
        return new Cell(screen.formats().percent(cases.share()), counts + " · " + range(cases.range()));
    }

    private String range(Proportion.Range range) {
        return screen.text(
                "service.study.range",
                screen.formats().percent(range.low()),
                screen.formats().percent(range.high()));
    }

    private Cell times(Served.Times times) {
        Duration median = times.median();
        if (median == null) {
            return new Cell("–", "");
        }
        String count = screen.text("service.study.n", times.count());
        return times.count() < Proportion.ENOUGH
                ? new Cell(screen.text("service.study.few"), count)
                : new Cell(
                        screen.formats().duration(minutes(median)),
                        count + " · "
                                + screen.text(
                                        "service.study.ninety",
                                        screen.formats().duration(minutes(Objects.requireNonNull(times.ninety())))));
    }

    private static Duration minutes(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) < 0 ? time : Duration.ofMinutes(time.toMinutes());
    }

    private Cell marks(Served.Marks marks) {
        return marks.count() == 0
                ? new Cell("–", "")
                : new Cell(
                        Objects.requireNonNull(marks.mean()).toPlainString(),
                        screen.text("service.study.n", marks.count()) + " · "
                                + screen.text("service.study.low", marks.low()));
    }

    /// One kind of request.
    record Kind(RequestKind kind, Served now, long before, Cell inTime, Cell solved) {}

    /// Kinds that were asked for now or a year before.
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        Map<RequestKind, Served> before = page.before().kinds();
        for (RequestKind kind : RequestKind.values()) {
            Served now = page.now().kinds().getOrDefault(kind, Served.NONE);
            long then = before.getOrDefault(kind, Served.NONE).requests();
            if (now.requests() + then > 0) {
                kinds.add(new Kind(kind, now, then, share(now.promises()), times(now.solved())));
            }
        }
        return kinds;
    }
}
