package pareto.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What someone may do and see, and by what.
///
/// @param rights every right there is
/// @param grants how many accounts are open to them, by the source of the grant
record RightsPage(Role role, List<Line> rights, Map<String, Long> grants) {

    /// One right.
    ///
    /// @param holders the roles that have it
    record Line(Right right, boolean held, List<Role> holders) {}

    static RightsPage of(Role role, Map<String, Long> grants) {
        List<Line> lines = Arrays.stream(Right.values())
                .map(right -> new Line(
                        right,
                        role.may(right),
                        Arrays.stream(Role.values())
                                .filter(other -> other.may(right))
                                .toList()))
                .toList();
        return new RightsPage(role, lines, grants);
    }

    List<Line> held() {
        return rights.stream().filter(Line::held).toList();
    }

    List<Line> lacking() {
        return rights.stream().filter(line -> !line.held()).toList();
    }

    boolean wide() {
        return role.may(Right.ALL_ACCOUNTS);
    }

    boolean confidential() {
        return role.may(Right.CONFIDENTIAL);
    }
}
