package pareto.assurance.measured;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measurements about one contract that come in together: outages or samples.
record Sent(List<SentOutage> outages, List<SentSample> samples) {

    /// A place at which stands what another place before has too.
    record Twin(int place, int before) {}

    Sent {
        outages = List.copyOf(outages);
        samples = List.copyOf(samples);
    }

    /// What is the same measurement.
    private record Key(Subject subject, Object metric, String words) {}

    /// The first that bears the same words about the same subject as one before.
    Optional<Twin> doubled() {
        List<Key> keys = samples.isEmpty()
                ? outages.stream()
                        .map(one -> new Key(one.subject(), "", one.words()))
                        .toList()
                : samples.stream()
                        .map(one -> new Key(one.subject(), one.metric(), one.words()))
                        .toList();
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
