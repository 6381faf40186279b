package pareto.assurance.measured;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What comes in about one contract together: outages, samples, or facts.
record Sent(List<SentOutage> outages, List<SentSample> samples, List<SentFact> facts) {

    static Sent outages(List<SentOutage> outages) {
        return new Sent(outages, List.of(), List.of());
    }

    static Sent samples(List<SentSample> samples) {
        return new Sent(List.of(), samples, List.of());
    }

    static Sent facts(List<SentFact> facts) {
        return new Sent(List.of(), List.of(), facts);
    }

    int count() {
        return outages.size() + samples.size() + facts.size();
    }

    /// A place at which stands what another place before has too.
    record Twin(int place, int before) {}

    Sent {
        outages = List.copyOf(outages);
        samples = List.copyOf(samples);
        facts = List.copyOf(facts);
    }

    /// What is the same measurement.
    private record Key(Subject subject, Object metric, String words) {}

    /// The first that bears the same words about the same subject as one before.
    Optional<Twin> doubled() {
        List<Key> keys = new ArrayList<>();
        outages.forEach(one -> keys.add(new Key(one.subject(), "", one.words())));
        samples.forEach(one -> keys.add(new Key(one.subject(), one.metric(), one.words())));
        facts.forEach(one -> keys.add(new Key(one.subject(), "", one.from().toString())));
        Map<Key, Integer> places = new HashMap<>();
        for (int place = 0; place < keys.size(); place++) {
            Integer before = places.putIfAbsent(keys.get(place), place);
            if (before != null) {
                return Optional.of(new Twin(place, before));
            }
        }
        return Optional.empty();
    }
}
