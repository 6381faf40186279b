package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.service.RequestId;
import pareto.team.VirtualTeams;

/// Keeps the virtual team of a request: whoever has a task of it is in it, which opens the account and its
/// sites to them; it is dissolved when the request is closed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallingTogether {

    /// A team that nobody dissolves ends by itself.
    private static final int MONTHS = 12;
    /// How many parts of somebody the list of a team names.
    private static final int NAMED = 3;

    private final DispatchRows dispatches;
    private final TaskRows tasks;
    private final TaskOffers offers;
    private final VirtualTeams teams;
    private final Clock clock;

    CallingTogether(DispatchRows dispatches, TaskRows tasks, TaskOffers offers, VirtualTeams teams, Clock clock) {
        this.dispatches = dispatches;
        this.tasks = tasks;
        this.offers = offers;
        this.teams = teams;
        this.clock = clock;
    }

    /// Calls the team together, also anew where it is over, or has those join who are new.
    void gather(Asked request, Dispatch dispatch, List<Site> sites, List<Task> tasks) {
        Map<IdentityId, String> members = members(sites, tasks);
        Set<AccountId> accounts = Stream.concat(
                        Stream.of(request.account().id()),
                        sites.stream().map(Site::place).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        if (dispatch.team() != null && lasts(dispatch.team())) {
            teams.widen(dispatch.team(), accounts);
            teams.join(dispatch.team(), members);
        } else {
            call(request, accounts, members);
        }
    }

    private void call(Asked request, Set<AccountId> accounts, Map<IdentityId, String> members) {
        LocalDate lastDay = LocalDate.now(clock).plusMonths(MONTHS);
        String purpose = request.number() + " " + request.title();
        dispatches.called(
                request.id(), teams.call(new VirtualTeams.Call(purpose, accounts, request.owner(), members, lastDay)));
    }

    /// Asks somebody in who has no task yet, as nobody can answer what they do not see.
    void ask(@Nullable UUID team, IdentityId person, String task) {
        if (team != null && lasts(team)) {
            teams.join(team, Map.of(person, task));
        }
    }

    /// Asks nobody any longer to take a task over; whoever was asked was in for that alone.
    void withdraw(RequestId request, TaskId task, @Nullable UUID team) {
        IdentityId asked = offers.of(task).map(TaskOffers.Offer::to).orElse(null);
        offers.withdraw(task);
        if (asked != null) {
            release(request, team, asked);
        }
    }

    /// Ends the part of somebody who has nothing to do with the request, and is asked for nothing.
    void release(RequestId request, @Nullable UUID team, IdentityId person) {
        if (team != null && lasts(team) && !tasks.concern(request, person)) {
            teams.leave(team, person);
        }
    }

    /// Has the one who answers now lead it; whoever did before stays only with something to do.
    void lead(RequestId request, UUID team, IdentityId owner) {
        if (lasts(team)) {
            IdentityId before = teams.parts(team).getFirst().person();
            teams.lead(team, owner);
            release(request, team, before);
        }
    }

    /// The request forgets its team first: whoever closes it may see the account through the team alone.
    void dissolve(Asked request, UUID team) {
        dispatches.called(request.id(), null);
        if (lasts(team)) {
            teams.dissolve(team, request.number());
        }
    }

    private boolean lasts(UUID team) {
        return !teams.parts(team).isEmpty();
    }

    /// Where each does something that is open, or what, where it is done once.
    private static Map<IdentityId, String> members(List<Site> sites, List<Task> tasks) {
        Map<UUID, String> cities = sites.stream().collect(Collectors.toMap(Site::id, Site::city));
        Map<IdentityId, Set<String>> parts = new HashMap<>();
        tasks.stream().filter(Task::open).forEach(task -> {
            UUID site = task.site();
            parts.computeIfAbsent(task.assignee(), any -> new TreeSet<>())
                    .add(site == null ? task.title() : cities.getOrDefault(site, ""));
        });
        Map<IdentityId, String> members = new HashMap<>();
        parts.forEach((who, all) -> members.put(who, all.stream().limit(NAMED).collect(Collectors.joining(" · "))));
        return members;
    }
}
