package pareto.service.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.people.StaffMember;
import pareto.service.RequestId;
import pareto.service.WhoSees;
import pareto.service.escalation.Recipient.Why;

/// Who is told: only who works here, sees the account and is not kept from the request. Whoever is away is told
/// through their stand-in, as long as that one sees it; whoever has left or does not see it, through the nearest above
/// them who does, and where nobody does through directors: those of the account's team, else all who see it.
@Component
public class Recipients {

    private static final Set<String> OF_THE_TEAM = Set.of("team", "superior");

    private final WhoSees whoSees;
    private final SightGrants grants;
    private final Colleagues colleagues;
    private final LocalPeople people;
    private final Clock clock;

    Recipients(WhoSees whoSees, SightGrants grants, Colleagues colleagues, LocalPeople people, Clock clock) {
        this.whoSees = whoSees;
        this.grants = grants;
        this.colleagues = colleagues;
        this.people = people;
        this.clock = clock;
    }

    /// What they are told about.
    public record About(AccountId account, RequestId request) {}

    /// Many questions that look up each request and person once.
    public Sitting sitting() {
        return this.new Sitting(LocalDate.now(clock));
    }

    public final class Sitting {

        private final Map<RequestId, List<StaffMember>> seers = new HashMap<>();
        private final Map<IdentityId, IdentityId> standIns = new HashMap<>();
        private final Map<IdentityId, Optional<StaffMember>> members = new HashMap<>();
        private final LocalDate today;

        private Sitting(LocalDate today) {
            this.today = today;
        }

        /// Each person once, as the first thing they are.
        List<Recipient> of(About about, IdentityId holder, Level level) {
            List<Recipient> all = new ArrayList<>();
            if (level.holder()) {
                all.addAll(holder(about, holder));
            }
            if (level.superior()) {
                all.addAll(above(about, holder));
            }
            if (level.directors()) {
                all.addAll(directors(about));
            }
            Map<IdentityId, Recipient> once = new LinkedHashMap<>();
            all.forEach(one -> once.putIfAbsent(one.who(), one));
            return List.copyOf(once.values());
        }

        /// Whoever is to do something, or through whom they can be told.
        public List<Recipient> holder(About about, IdentityId person) {
            Recipient found = found(about, person, Why.HOLDER);
            return found == null ? above(about, person) : List.of(found);
        }

        /// The nearest above somebody who can be told.
        private List<Recipient> above(About about, IdentityId person) {
            Set<IdentityId> passed = new HashSet<>(Set.of(person));
            Optional<IdentityId> next = superior(person);
            while (next.isPresent() && passed.add(next.get())) {
                Recipient found = found(about, next.get(), Why.SUPERIOR);
                if (found != null) {
                    return List.of(found);
                }
                next = superior(next.get());
            }
            return directors(about);
        }

        public List<Recipient> directors(About about) {
            List<IdentityId> all = seers(about).stream()
                    .filter(one -> one.role() == Role.DIRECTOR)
                    .map(StaffMember::id)
                    .toList();
            Set<IdentityId> team = grants.of(about.account().id()).stream()
                    .filter(grant -> OF_THE_TEAM.contains(grant.source()))
                    .map(SightGrants.Grant::to)
                    .collect(Collectors.toSet());
            boolean some = all.stream().anyMatch(team::contains);
            List<Recipient> found = new ArrayList<>();
            all.stream().filter(one -> !some || team.contains(one)).forEach(one -> {
                Recipient recipient = found(about, one, Why.DIRECTOR);
                if (recipient != null) {
                    found.add(recipient);
                }
            });
            return found;
        }

        /// Through whom somebody can be told; null for nobody.
        private @Nullable Recipient found(About about, IdentityId person, Why why) {
            Set<IdentityId> able = seers(about).stream().map(StaffMember::id).collect(Collectors.toSet());
            IdentityId present = standIns.computeIfAbsent(person, this::standIn);
            if (!present.equals(person) && able.contains(present)) {
                return new Recipient(present, why, person);
            }
            return able.contains(person) ? new Recipient(person, why, null) : null;
        }

        private List<StaffMember> seers(About about) {
            return seers.computeIfAbsent(about.request(), any -> whoSees.at(about.account(), about.request()));
        }

        /// Nobody stands in for whoever has left.
        private IdentityId standIn(IdentityId person) {
            boolean here = member(person).filter(one -> !one.left()).isPresent();
            return here ? people.standingIn(person, today) : person;
        }

        private Optional<IdentityId> superior(IdentityId person) {
            return member(person).map(StaffMember::superior);
        }

        private Optional<StaffMember> member(IdentityId person) {
            return members.computeIfAbsent(person, colleagues::find);
        }
    }
}
