package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.assurance.measured.SubjectRows.Called;
import pareto.shell.Refusal;

/// Makes measurements of what a Prometheus has answered, and notes in the same transaction up to where, so that nothing
/// is taken twice and nothing left out.
@Component
class TakingFromPrometheus {

    private static final int LONGEST_UNMATCHED = 300;

    private final PrometheusSources sources;
    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final TakingMeasurements taking;

    TakingFromPrometheus(
            PrometheusSources sources, MeasuredContracts contracts, SubjectRows subjects, TakingMeasurements taking) {
        this.sources = sources;
        this.contracts = contracts;
        this.subjects = subjects;
        this.taking = taking;
    }

    /// Nothing where the source was changed or asked by another since.
    ///
    /// @param until up to where the answer reaches
    /// @return the source as it is now; empty where it is gone
    /// @throws Refusal when two series name one subject
    @Transactional
    Optional<PrometheusSource> take(PrometheusSource source, Instant until, List<PrometheusSeries> answer) {
        contracts.alone(source.contract().id());
        Optional<PrometheusSource> now = sources.find(source.id());
        if (now.filter(one -> one.taken().equals(source.taken()) && one.query().equals(source.query()))
                .isEmpty()) {
            return now;
        }
        List<Called> known = subjects.of(source.contract());
        Map<Subject, PrometheusSeries> matched = new LinkedHashMap<>();
        List<String> unmatched = new ArrayList<>();
        for (PrometheusSeries one : answer) {
            Optional<Called> named = known.stream()
                    .filter(subject -> subject.answersTo(one.label()))
                    .findFirst();
            if (named.isEmpty()) {
                unmatched.add(one.label().isEmpty() ? "–" : one.label());
            } else if (matched.put(named.get().subject(), one) != null) {
                throw Refusal.conflict("assurance.measured.source.failed.double", one.label());
            }
        }
        if (MeasuredWords.sampled().contains(source.metric())) {
            samples(source, matched);
        } else {
            outages(source, matched);
        }
        String left = answer.isEmpty() ? source.unmatched() : String.join(", ", unmatched);
        sources.took(source, until, left.substring(0, Math.min(LONGEST_UNMATCHED, left.length())));
        return sources.find(source.id());
    }

    private void samples(PrometheusSource source, Map<Subject, PrometheusSeries> matched) {
        List<SentSample> sent = new ArrayList<>();
        matched.forEach((subject, series) -> series.values().stream()
                .filter(value -> Entry.fits(source.metric(), value.value()))
                .forEach(value -> sent.add(new SentSample(
                        subject,
                        null,
                        source.metric(),
                        value.at(),
                        value.at().plusSeconds(source.step()),
                        value.value()))));
        if (!sent.isEmpty()) {
            taking.samples(source.contract(), Source.prometheus(source.id()), sent);
        }
    }

    private void outages(PrometheusSource source, Map<Subject, PrometheusSeries> matched) {
        Map<SubjectId, Instant> down = sources.down(source);
        List<SentOutage> sent = new ArrayList<>();
        matched.forEach((subject, series) -> {
            Instant before = down.get(subject.id());
            Instant since = changes(subject, series, before, sent);
            if (since == null) {
                sources.up(source, subject);
            } else if (!since.equals(before)) {
                sources.down(source, subject, since);
            }
        });
        taking.outages(source.contract(), Source.prometheus(source.id()), sent);
    }

    /// An outage begins with the first value 0 and ends with the first other one; where values are missing in between,
    /// it goes on. It is known by its beginning.
    ///
    /// @param since when the subject went down before these values; null where it was not
    /// @return the same after them
    private static @Nullable Instant changes(
            Subject subject, PrometheusSeries series, @Nullable Instant since, List<SentOutage> sent) {
        Instant down = since;
        boolean begun = false;
        for (PrometheusSeries.Value value : series.values()) {
            boolean zero = value.value().compareTo(BigDecimal.ZERO) == 0;
            if (zero && down == null) {
                down = value.at();
                begun = true;
            } else if (!zero && down != null) {
                sent.add(outage(subject, down, value.at()));
                down = null;
                begun = false;
            }
        }
        if (down != null && begun) {
            sent.add(outage(subject, down, null));
        }
        return down;
    }

    private static SentOutage outage(Subject subject, Instant from, @Nullable Instant to) {
        return new SentOutage(subject, null, new OutageFacts(from, to, Cause.OURS, null, ""));
    }
}
