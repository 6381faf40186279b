package pareto.service.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pareto.analysis.comparison.Proportion;
import pareto.insight.study.Sentence;
import pareto.service.assessment.TimeOfBreaches.Share;
import pareto.service.study.ServedRows.Kinds;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What the figures say.
record ServiceWords(ServicePage page) {

    List<Sentence> of(Screen screen) {
        Formats formats = screen.formats();
        if (page.empty()) {
            return List.of(Sentence.of("service.study.said.none"));
        }
        List<Sentence> words = new ArrayList<>(List.of(kept(page.now().all(), formats)));
        against(words, formats);
        asked(words);
        if (!page.usedUp().isEmpty()) {
            Share most = page.usedUp().getFirst();
            words.add(
                    most.department().isEmpty()
                            ? Sentence.of("service.study.said.used.nobody", formats.percent(most.share()))
                            : Sentence.about(
                                    most.department(), "service.study.said.used", formats.percent(most.share())));
        }
        Served.Marks marks = page.now().all().marks();
        if (marks.count() > 0) {
            words.add(Sentence.of(
                    "service.study.said.marks",
                    marks.count(),
                    Objects.requireNonNull(marks.mean()).toPlainString(),
                    marks.low()));
        }
        if (page.open().requests() > 0) {
            words.add(Sentence.of(
                    "service.study.said.open",
                    page.open().requests(),
                    page.open().late()));
        }
        return words;
    }

    /// How many promises were kept.
    static Sentence kept(Served served, Formats formats) {
        Proportion promises = served.promises();
        if (promises.all() == 0) {
            return Sentence.of("service.study.said.kept.none", served.requests());
        }
        if (!promises.enough()) {
            return Sentence.of("service.study.said.kept.few", promises.of(), promises.all());
        }
        Proportion.Range range = promises.range();
        return Sentence.of(
                "service.study.said.kept",
                promises.of(),
                promises.all(),
                formats.percent(promises.share()),
                formats.percent(range.low()),
                formats.percent(range.high()));
    }

    private void asked(List<Sentence> words) {
        Served now = page.now().all();
        words.add(
                page.wholeBefore()
                        ? Sentence.of(
                                "service.study.said.asked",
                                now.requests(),
                                now.complaints(),
                                page.before().all().requests())
                        : Sentence.of("service.study.said.asked.alone", now.requests(), now.complaints()));
    }

    /// Beside the year before and beside comparable accounts, where both sides have enough cases.
    private void against(List<Sentence> words, Formats formats) {
        Proportion now = page.now().all().promises();
        if (page.wholeBefore()) {
            compared(now, page.before().all().promises(), formats, "before").ifPresent(words::add);
        }
        Kinds others = page.others();
        if (others != null) {
            words.add(compared(now, others.all().promises(), formats, "others")
                    .orElseGet(() -> Sentence.of("service.study.said.others.few", Proportion.ENOUGH)));
        }
    }

    private static Optional<Sentence> compared(Proportion now, Proportion other, Formats formats, String with) {
        if (!now.enough() || !other.enough()) {
            return Optional.empty();
        }
        Proportion.Range apart = now.less(other);
        String key =
                "service.study.said." + with + (!apart.clear() ? ".unclear" : apart.low() > 0 ? ".better" : ".worse");
        return Optional.of(Sentence.of(key, formats.percent(other.share()), other.of(), other.all()));
    }
}
