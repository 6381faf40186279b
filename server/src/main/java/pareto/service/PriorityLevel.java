package pareto.service;

/// How soon a request is worked on, in a word.
public enum PriorityLevel {
    URGENT,
    HIGH,
    NORMAL;

    /// Message key of its word.
    String key() {
        return "service.level." + name();
    }

    /// Class of its tag.
    String tag() {
        return switch (this) {
            case URGENT -> "risk";
            case HIGH -> "warn";
            case NORMAL -> "";
        };
    }
}
