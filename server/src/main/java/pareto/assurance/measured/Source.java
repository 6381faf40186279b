package pareto.assurance.measured;

import java.util.UUID;

/// Where measurements come from; the same words of one source about one subject are the same measurement.
final class Source {

    static final String HAND = "hand";
    static final String FILE = "file";
    static final String API = "api";

    private Source() {}

    static String prometheus(UUID id) {
        return "prometheus:" + id;
    }
}
