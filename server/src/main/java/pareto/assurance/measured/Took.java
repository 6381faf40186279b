package pareto.assurance.measured;

/// What became of measurements that came in.
///
/// @param added that were new
/// @param changed that came before and were sent otherwise now
/// @param known that were there already, or that a person has corrected since
record Took(int added, int changed, int known) {

    static final Took NOTHING = new Took(0, 0, 0);

    Took and(Took more) {
        return new Took(added + more.added, changed + more.changed, known + more.known);
    }
}
