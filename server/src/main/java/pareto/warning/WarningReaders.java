package pareto.warning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.access.SightGrants;
import pareto.people.Colleagues;
import pareto.people.StaffMember;

/// Which colleagues see a warning: only they can be asked to do something about it.
@Component
@Transactional(readOnly = true)
class WarningReaders {

    private final WarningRows warnings;
    private final Colleagues staff;
    private final SightGrants grants;
    private final Actors actors;

    WarningReaders(WarningRows warnings, Colleagues staff, SightGrants grants, Actors actors) {
        this.warnings = warnings;
        this.staff = staff;
        this.grants = grants;
        this.actors = actors;
    }

    /// By name.
    List<StaffMember> of(AccountWarning warning) {
        Set<IdentityId> granted = granted(warning);
        return staff.present().stream()
                .filter(person -> sees(person, granted, warning))
                .toList();
    }

    boolean sees(IdentityId who, AccountWarning warning) {
        return staff.find(who)
                .filter(person -> !person.left())
                .filter(person -> sees(person, granted(warning), warning))
                .isPresent();
    }

    private Set<IdentityId> granted(AccountWarning warning) {
        return grants.of(warning.account().id().id()).stream()
                .map(SightGrants.Grant::to)
                .collect(Collectors.toSet());
    }

    /// The database is asked in the name of those few who may see the account.
    private boolean sees(StaffMember person, Set<IdentityId> granted, AccountWarning warning) {
        boolean account = person.role().sightIsWide() || granted.contains(person.id());
        if (!account || !person.role().may(Right.FIGURES)) {
            return false;
        }
        try {
            return actors.runAs(person.id(), () -> warnings.find(warning.id()).isPresent());
        } catch (AccessDeniedException e) {
            return false; // access ended meanwhile
        }
    }
}
