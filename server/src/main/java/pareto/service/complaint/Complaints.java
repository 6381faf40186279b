package pareto.service.complaint;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.NewRequest;
import pareto.service.RequestId;

/// The door of complaints, for modules that act for people; each as the current actor.
///
/// Every one of them throws a [Refusal] where the actor may not do it, or the complaint is not in the state for it.
@Component
@Transactional
public class Complaints {

    private final Complaining complaining;
    private final Raising raising;
    private final Checking checking;

    Complaints(Complaining complaining, Raising raising, Checking checking) {
        this.complaining = complaining;
        this.raising = raising;
        this.checking = checking;
    }

    /// Takes one in that is about nobody of ours; it begins at the desk.
    ///
    /// @param matter what it is about, up to 200 characters
    public RequestId open(NewRequest asked, Nature nature, String matter) {
        return complaining.open(asked, nature, matter, null);
    }

    /// Takes it to the next level.
    ///
    /// @param said why
    public void raise(RequestId complaint, String said) {
        raising.byHand(complaint, said);
    }

    /// Says why it came to that and what is done about it.
    ///
    /// @param on when somebody looks whether it worked, today at the earliest
    /// @param checker who looks; somebody who never answered for it
    public void answer(RequestId complaint, String cause, String measure, LocalDate on, IdentityId checker) {
        checking.answer(complaint, cause, measure, on, checker);
    }
}
