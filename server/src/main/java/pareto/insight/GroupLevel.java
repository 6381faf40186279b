package pareto.insight;

import java.util.List;

/// An account and the accounts directly under it, or a hundred of them.
///
/// @param start how many stand before those shown
record GroupLevel(GroupNode node, List<GroupNode> under, int start) {

    static final int SHOWN = 100;

    int end() {
        return start + under.size();
    }

    boolean more() {
        return end() < node.children();
    }
}
