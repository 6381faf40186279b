package pareto.people;

/// How much somebody has on hand.
///
/// @param accounts in the teams of how many accounts they are
/// @param virtualTeams in how many teams called together for a purpose
public record Workload(int accounts, int virtualTeams) {

    public static final Workload NONE = new Workload(0, 0);

    int sum() {
        return accounts + virtualTeams;
    }
}
