package pareto.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// Who of a department is there for a city.
public interface LocalPeople {

    /// Where somebody is looked for.
    ///
    /// @param city null where it does not matter
    record Wanted(UUID department, @Nullable String city) {}

    /// Somebody who does it.
    ///
    /// @param name of them
    record Found(IdentityId who, String name, How how) {}

    /// Why somebody was found.
    enum How {
        /// Works there.
        LOCAL,
        /// Does the work of somebody who is away.
        STAND_IN,
        /// Leads the department; no city was asked for.
        DEPARTMENT,
        /// Leads the department; nobody of it works in the city.
        HEAD
    }

    /// Of the people of a department and those below it who work in the city, the one under whom others of
    /// them stand, else the first by name; where there are none, or no city matters, whoever leads the
    /// department. Whoever is away that day is replaced by their stand-in; whoever's role may change nothing is
    /// passed over. Departments without people are left out. Cities are compared without their ending 市.
    Map<Wanted, Found> find(Collection<Wanted> wanted, LocalDate day);

    /// Names of all departments by id, each below the one it belongs to.
    Map<UUID, String> departments();

    /// The department of someone on a day; none where they have no post.
    @Nullable
    UUID departmentOf(IdentityId who, LocalDate day);

    /// Who does someone's work on a day; themselves unless they are away.
    IdentityId standingIn(IdentityId who, LocalDate day);
}
