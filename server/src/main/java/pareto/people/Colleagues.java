package pareto.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// The door of this module: who works here.
public interface Colleagues {

    /// The person, also one who has left.
    Optional<StaffMember> find(IdentityId id);

    /// Everyone who works here today, by name.
    List<StaffMember> present();

    /// Gives someone a post from today on, in a department that is opened where there is none of that name.
    ///
    /// @param superior who stands directly above; null for whoever stands at the top
    void place(IdentityId who, String title, String department, String city, @Nullable IdentityId superior);

    /// Forgets all posts, stand-ins, departments and what people know; for removing the sample company.
    void forgetPosts();
}
