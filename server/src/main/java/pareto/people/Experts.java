package pareto.people;

import java.util.List;
import pareto.access.IdentityId;

/// The door to what our people know: who is right for a need.
public interface Experts {

    /// Those who meet any of it, the best first with the reason; everyone who has said what they know where nothing is
    /// asked for.
    List<Expert> find(Need need, int most);

    /// Enters what somebody knows, in place of what stood there.
    void know(IdentityId who, Expertise knows);
}
