package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.calendar.Calendars;
import pareto.people.LocalPeople;
import pareto.service.RequestId;
import pareto.service.dispatch.Assignees.Assigned;
import pareto.service.dispatch.TaskPlan.Planned;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.team.VirtualTeams;

/// Sends a request out to the cities and departments it concerns (派单), all of it in one transaction. Doing
/// it again adds only what is missing.
@Component
@Transactional
class Dispatching {

    static final int MOST_SITES = 1_000;
    /// A team that nobody dissolves ends by itself.
    private static final int MONTHS = 12;
    /// How many parts of somebody the list of a team names.
    private static final int NAMED = 3;

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final PlaybookRows playbooks;
    private final SiteRows sites;
    private final FanOut fanOut;
    private final DispatchRights rights;
    private final LocalPeople people;
    private final Calendars calendars;
    private final VirtualTeams teams;
    private final Audit audit;
    private final Clock clock;

    Dispatching(
            AskedRows requests,
            DispatchRows dispatches,
            PlaybookRows playbooks,
            SiteRows sites,
            FanOut fanOut,
            DispatchRights rights,
            LocalPeople people,
            Calendars calendars,
            VirtualTeams teams,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.playbooks = playbooks;
        this.sites = sites;
        this.fanOut = fanOut;
        this.rights = rights;
        this.people = people;
        this.calendars = calendars;
        this.teams = teams;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param version of the playbook; for a request that was sent out before, the same
    /// @param chosen where something is to be done, besides what is known
    /// @return how many tasks were added
    /// @throws Refusal when it cannot be sent out so, in one sentence
    int send(RequestId id, UUID version, List<Chosen> chosen) {
        Asked request = requests.alone(id);
        rights.mustSend(request);
        PlaybookVersion by = usable(version);
        mustFit(by, chosen, sites.of(request));
        boolean first = dispatches.add(request, by);
        Dispatch dispatch = dispatches.of(id).orElseThrow();
        if (!dispatch.version().id().equals(version)) {
            throw Refusal.conflict("service.dispatch.other", dispatch.version().title());
        }
        int added = sites.add(request, chosen);
        Map<Planned, Assigned> tasks = fanOut.complete(request, dispatch);
        gather(request, dispatch, chosen, tasks);
        if (first || added > 0 || !tasks.isEmpty()) {
            audit.record(
                    first ? "service.dispatch.did.sent" : "service.dispatch.did.added",
                    id.id().toString(),
                    by.title() + " " + tasks.size());
        }
        return tasks.size();
    }

    /// What stands against using a playbook just now; nothing where it can be used.
    @Transactional(readOnly = true)
    List<Text> faults(Playbook playbook) {
        Set<UUID> known = calendars.all().stream().map(each -> each.id().id()).collect(Collectors.toSet());
        return PlaybookCheck.faults(playbook, people.departments().keySet(), known);
    }

    private PlaybookVersion usable(UUID id) {
        PlaybookVersion version = playbooks
                .find(id)
                .filter(one -> !one.draft())
                .orElseThrow(() -> Refusal.notFound("service.dispatch.playbook.unknown"));
        List<Text> faults = faults(version.steps());
        if (!faults.isEmpty()) {
            throw Refusal.conflict("service.dispatch.playbook.faulty", version.title(), faults.getFirst());
        }
        return version;
    }

    private static void mustFit(PlaybookVersion version, List<Chosen> chosen, List<Site> known) {
        boolean atSites = version.steps().steps().stream().anyMatch(step -> step.scope() == Scope.SITE);
        if (atSites && chosen.isEmpty() && known.isEmpty()) {
            throw Refusal.badInput("service.dispatch.site.none", version.title());
        }
        if (chosen.size() + known.size() > MOST_SITES) {
            throw Refusal.tooLarge("service.dispatch.site.many", MOST_SITES);
        }
    }

    /// Calls the virtual team together, or has those join who are new.
    private void gather(Asked request, Dispatch dispatch, List<Chosen> chosen, Map<Planned, Assigned> tasks) {
        Map<IdentityId, String> members = members(request, tasks);
        Set<AccountId> accounts = Stream.concat(
                        Stream.of(request.account().id()), chosen.stream().map(Chosen::place))
                .collect(Collectors.toCollection(HashSet::new));
        Optional<UUID> team = Optional.ofNullable(dispatch.team());
        if (team.isPresent()) {
            teams.widen(team.get(), accounts);
            teams.join(team.get(), members);
        } else {
            LocalDate lastDay = LocalDate.now(clock).plusMonths(MONTHS);
            dispatches.called(
                    request.id(),
                    teams.call(new VirtualTeams.Call(request.title(), accounts, request.owner(), members, lastDay)));
        }
    }

    /// Where each does something, or what, where it is done once.
    private Map<IdentityId, String> members(Asked request, Map<Planned, Assigned> tasks) {
        Map<UUID, String> cities = sites.of(request).stream().collect(Collectors.toMap(Site::id, Site::city));
        Map<IdentityId, Set<String>> parts = new HashMap<>();
        tasks.forEach((task, who) -> {
            UUID site = task.key().site();
            parts.computeIfAbsent(who.who(), any -> new TreeSet<>())
                    .add(site == null ? task.step().title() : Objects.requireNonNull(cities.get(site)));
        });
        Map<IdentityId, String> members = new HashMap<>();
        parts.forEach((who, all) -> members.put(who, all.stream().limit(NAMED).collect(Collectors.joining(" · "))));
        return members;
    }
}
