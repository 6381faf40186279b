package pareto.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;

/// Finds the right ones for a need among those who work here.
@Component
@Transactional
class ExpertDirectory implements Experts {

    private final ExpertiseRows rows;
    private final StaffDirectory staff;
    private final List<Workloads> workloads;
    private final Audit audit;

    ExpertDirectory(ExpertiseRows rows, StaffDirectory staff, List<Workloads> workloads, Audit audit) {
        this.rows = rows;
        this.staff = staff;
        this.workloads = workloads;
        this.audit = audit;
    }

    @Override
    public List<Expert> find(Need need, int most) {
        Map<IdentityId, Expertise> known = rows.all();
        List<StaffMember> present = staff.present();
        Map<IdentityId, Workload> loads =
                loads(present.stream().map(StaffMember::id).toList());
        return present.stream()
                .filter(member ->
                        !known.getOrDefault(member.id(), Expertise.NONE).none())
                .map(member -> Expert.of(
                        member,
                        known.getOrDefault(member.id(), Expertise.NONE),
                        loads.getOrDefault(member.id(), Workload.NONE),
                        need))
                .filter(expert -> expert.fit() > 0)
                .sorted(Expert.ORDER)
                .limit(most)
                .toList();
    }

    @Override
    public void know(IdentityId who, Expertise knows) {
        rows.put(who, knows);
        audit.record("people.did.expertiseSaid", who.toString(), "");
    }

    /// One of them, as their own page shows them.
    Expert of(StaffMember member) {
        return Expert.of(
                member,
                rows.all().getOrDefault(member.id(), Expertise.NONE),
                loads(List.of(member.id())).getOrDefault(member.id(), Workload.NONE),
                Need.typed("", "", "", ""));
    }

    private Map<IdentityId, Workload> loads(Collection<IdentityId> people) {
        Map<IdentityId, Workload> loads = new HashMap<>();
        workloads.forEach(module -> loads.putAll(module.of(people)));
        return loads;
    }
}
