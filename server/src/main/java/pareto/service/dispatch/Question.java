package pareto.service.dispatch;

/// Something a step asks to be filled in.
///
/// @param needed whether the step is not done without it
record Question(String label, Kind kind, boolean needed) {

    enum Kind {
        TEXT,
        NUMBER,
        DAY
    }
}
