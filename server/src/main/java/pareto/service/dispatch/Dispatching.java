package pareto.service.dispatch;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.calendar.Calendars;
import pareto.people.LocalPeople;
import pareto.service.RequestId;
import pareto.service.RequestsBeside;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Sends a request out to the cities and departments it concerns (派单), all of it in one transaction. Doing
/// it again adds only what is missing.
@Component
@Transactional
class Dispatching {

    static final int MOST_SITES = 1_000;

    private final AskedRows requests;
    private final DispatchRows dispatches;
    private final PlaybookRows playbooks;
    private final SiteRows sites;
    private final FanOut fanOut;
    private final DispatchRights rights;
    private final LocalPeople people;
    private final Calendars calendars;
    private final TaskRows tasks;
    private final ReplacingPeople replacing;
    private final CallingTogether calling;
    private final RequestsBeside beside;
    private final Audit audit;

    Dispatching(
            AskedRows requests,
            DispatchRows dispatches,
            PlaybookRows playbooks,
            SiteRows sites,
            FanOut fanOut,
            DispatchRights rights,
            LocalPeople people,
            Calendars calendars,
            TaskRows tasks,
            ReplacingPeople replacing,
            CallingTogether calling,
            RequestsBeside beside,
            Audit audit) {
        this.requests = requests;
        this.dispatches = dispatches;
        this.playbooks = playbooks;
        this.sites = sites;
        this.fanOut = fanOut;
        this.rights = rights;
        this.people = people;
        this.calendars = calendars;
        this.tasks = tasks;
        this.replacing = replacing;
        this.calling = calling;
        this.beside = beside;
        this.audit = audit;
    }

    /// @param version of the playbook; for a request that was sent out before, the same
    /// @param chosen where something is to be done, besides what is known
    /// @return how many tasks were added
    /// @throws Refusal when it cannot be sent out so, in one sentence
    int send(RequestId id, UUID version, List<Chosen> chosen) {
        Asked request = requests.alone(id);
        rights.mustSend(request);
        if (!beside.keptFrom(id).isEmpty()) {
            throw Refusal.conflict("service.complaint.alone", request.number());
        }
        List<Site> known = sites.of(request);
        List<Chosen> more = more(chosen, known);
        PlaybookVersion by = usable(request, version);
        mustFit(by, more, known);
        boolean first = dispatches.add(request, by);
        Dispatch dispatch = dispatches.of(id).orElseThrow();
        if (!dispatch.version().id().equals(version)) {
            throw Refusal.conflict("service.dispatch.other", dispatch.version().title());
        }
        int added = sites.add(request, more);
        int fresh = fanOut.complete(request, dispatch);
        List<Site> all = sites.of(request);
        replacing.replace(request, dispatch, all);
        calling.gather(request, dispatch, all, tasks.of(id));
        if (first || added > 0 || fresh > 0) {
            audit.record(
                    first ? "service.did.dispatchSent" : "service.did.dispatchAdded",
                    id.id().toString(),
                    by.title() + " " + fresh);
        }
        return fresh;
    }

    /// What stands against using a playbook just now; nothing where it can be used.
    @Transactional(readOnly = true)
    List<Text> faults(Playbook playbook) {
        Set<UUID> known = calendars.all().stream().map(each -> each.id().id()).collect(Collectors.toSet());
        return PlaybookCheck.faults(playbook, people.departments().keySet(), known);
    }

    /// @throws Refusal while something stands against using it
    @Transactional(readOnly = true)
    void mustBeUsable(PlaybookVersion version) {
        List<Text> faults = faults(version.steps());
        if (!faults.isEmpty()) {
            throw Refusal.conflict("service.dispatch.playbook.faulty", version.title(), faults.getFirst());
        }
    }

    /// Those that are not known yet.
    static List<Chosen> more(List<Chosen> chosen, List<Site> known) {
        return chosen.stream()
                .filter(one -> known.stream().noneMatch(site -> site.is(one)))
                .toList();
    }

    /// The version a request is sent out by: of those released last, or the one it was sent out by before.
    ///
    /// @throws Refusal when it is neither
    @Transactional(readOnly = true)
    PlaybookVersion version(Asked request, UUID id) {
        boolean before = dispatches
                .of(request.id())
                .filter(one -> one.version().id().equals(id))
                .isPresent();
        PlaybookVersion version = playbooks
                .find(id)
                .filter(one -> !one.draft())
                .orElseThrow(() -> Refusal.notFound("service.dispatch.playbook.unknown"));
        if (!before && playbooks.released().stream().noneMatch(one -> one.id().equals(id))) {
            throw Refusal.conflict("service.dispatch.playbook.superseded", version.title());
        }
        return version;
    }

    private PlaybookVersion usable(Asked request, UUID id) {
        PlaybookVersion version = version(request, id);
        mustBeUsable(version);
        return version;
    }

    private static void mustFit(PlaybookVersion version, List<Chosen> chosen, List<Site> known) {
        if (version.steps().atSites() && chosen.isEmpty() && known.isEmpty()) {
            throw Refusal.badInput("service.dispatch.site.none", version.title());
        }
        long all = Stream.concat(
                        chosen.stream().map(Chosen::origin), known.stream().map(Site::origin))
                .distinct()
                .count();
        if (all > MOST_SITES) {
            throw Refusal.tooLarge("service.dispatch.site.many", MOST_SITES);
        }
    }
}
