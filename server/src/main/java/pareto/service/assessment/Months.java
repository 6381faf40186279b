package pareto.service.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.service.assessment.League.Line;
import pareto.service.assessment.League.Subject;

/// Months as they are assessed: a closed one as it was kept, another as it stands.
@Component
@Transactional(readOnly = true)
class Months {

    private final LiveFacts live;
    private final KeptMonths kept;
    private final WeightTables weights;
    private final Names names;
    private final Actors actors;

    Months(LiveFacts live, KeptMonths kept, WeightTables weights, Names names, Actors actors) {
        this.live = live;
        this.kept = kept;
        this.weights = weights;
        this.names = names;
        this.actors = actors;
    }

    /// Whether the actor sees wholes; others see what they may see of the requests, without score and place.
    boolean wholes() {
        return actors.current().may(Right.TOTALS);
    }

    Facts facts(Month month) {
        return kept.find(month).isPresent() ? kept.facts(month) : live.of(month);
    }

    /// The table of weights that holds for a month.
    Weights weights(Month month) {
        return kept.find(month).map(one -> weights.numbered(one.weights())).orElseGet(weights::current);
    }

    /// The league, or for those who may not see wholes the figures of what they see.
    List<Line> lines(Month month, By by) {
        if (!wholes()) {
            return figures(facts(month), by).entrySet().stream()
                    .map(one -> new Line(one.getKey(), one.getValue(), List.of(), null, null))
                    .toList();
        }
        return League.of(
                kept.find(month).isPresent() ? kept.lines(month, by) : figures(live.of(month), by), weights(month));
    }

    /// By whom they are about, with names.
    Map<Subject, Figures> figures(Facts facts, By by) {
        Map<String, Figures> figures = Assessment.of(facts, by);
        Map<UUID, String> known = names(by, figures);
        Map<Subject, Figures> named = new LinkedHashMap<>();
        figures.forEach((id, one) -> named.put(new Subject(id, by.name(id, known)), one));
        return named;
    }

    private Map<UUID, String> names(By by, Map<String, Figures> figures) {
        return switch (by) {
            case DEPARTMENT -> names.departments();
            case CITY -> Map.of();
            case PERSON ->
                names.people(figures.keySet().stream()
                        .flatMap(id -> id.isEmpty() ? Stream.empty() : Stream.of(UUID.fromString(id)))
                        .toList());
        };
    }
}
