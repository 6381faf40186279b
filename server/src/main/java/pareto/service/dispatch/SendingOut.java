package pareto.service.dispatch;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.people.LocalPeople;
import pareto.service.RequestId;
import pareto.shell.Messages;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// The door of dispatching, for modules that act for people; each as the current actor.
///
/// Every one of them throws a [Refusal] where the actor may not do it, or the request or task is not in the state for
/// it.
@Component
@Transactional
public class SendingOut {

    /// A task that can be worked on or is.
    ///
    /// @param step code of its step in the playbook
    /// @param place the account it is done at
    public record Part(UUID task, String step, AccountId place, IdentityId who) {}

    private final PlaybookRows playbooks;
    private final Dispatching dispatching;
    private final AskedRows requests;
    private final SiteRows sites;
    private final TaskRows tasks;
    private final TaskWork work;
    private final LocalPeople people;
    private final Messages messages;
    private final Audit audit;

    SendingOut(
            PlaybookRows playbooks,
            Dispatching dispatching,
            AskedRows requests,
            SiteRows sites,
            TaskRows tasks,
            TaskWork work,
            LocalPeople people,
            Messages messages,
            Audit audit) {
        this.playbooks = playbooks;
        this.dispatching = dispatching;
        this.requests = requests;
        this.sites = sites;
        this.tasks = tasks;
        this.work = work;
        this.people = people;
        this.messages = messages;
        this.audit = audit;
    }

    /// Releases the playbook for connecting shops as it is delivered; departments have to be there by the names it
    /// gives them.
    ///
    /// @return id of the playbook
    public UUID releaseForShops(Language language) {
        var formats = new Formats(language, ZoneId.of("UTC")); // words alone, no moments
        Templates shops = Templates.SHOP_LINE;
        String title = messages.say(Text.of(shops.key()), formats);
        UUID id =
                playbooks.open(title, shops.playbook(key -> messages.say(Text.of(key), formats), people.departments()));
        PlaybookVersion draft = playbooks.of(id).getFirst();
        dispatching.mustBeUsable(draft);
        playbooks.release(draft);
        audit.record("service.did.dispatchPlaybookReleased", id.toString(), "" + draft.number());
        return id;
    }

    /// Removes a playbook with all its versions; for removing the sample company, whose requests are gone by then.
    public void forget(UUID playbook) {
        playbooks.forget(playbook);
    }

    /// Sends a request out by the version of a playbook released last.
    ///
    /// @param cities where it is done, by account of the group; a place that is known stays in its own city
    /// @return what can be worked on
    public List<Part> send(RequestId request, UUID playbook, Map<AccountId, String> cities) {
        UUID version = playbooks.released().stream()
                .filter(one -> one.playbook().equals(playbook))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("service.dispatch.playbook.unknown"))
                .id();
        dispatching.send(
                request,
                version,
                sites.choices(requests.known(request).account().id()).stream()
                        .filter(site -> cities.containsKey(site.place()))
                        .map(site -> site.city().isEmpty()
                                ? site.in(Objects.requireNonNull(cities.get(site.place())))
                                : site)
                        .toList());
        return ready(request);
    }

    /// What can be worked on or is, in the order of the playbook.
    @Transactional(readOnly = true)
    public List<Part> ready(RequestId request) {
        Map<UUID, Site> byId =
                sites.of(requests.known(request)).stream().collect(Collectors.toMap(Site::id, site -> site));
        return tasks.of(request).stream()
                .filter(task -> task.open() && task.state() != TaskState.WAITING && task.site() != null)
                .map(task -> new Part(
                        task.id().id(),
                        task.key().step(),
                        Objects.requireNonNull(
                                Objects.requireNonNull(byId.get(task.site())).place()),
                        task.assignee()))
                .toList();
    }

    public void start(UUID task) {
        work.start(task);
    }

    /// Ticks the whole checklist and ends the task; whatever waited for it goes on.
    ///
    /// @param answers to its questions, in their order
    /// @param result what was done
    public void finish(UUID task, List<String> answers, String result) {
        int lines = work.inHand(task).step().checklist().size();
        work.tick(task, IntStream.range(0, lines).boxed().collect(Collectors.toSet()));
        Map<Integer, String> byPlace = new HashMap<>();
        IntStream.range(0, answers.size()).forEach(place -> byPlace.put(place, answers.get(place)));
        work.answer(task, byPlace);
        work.finish(task, result);
    }

    /// It waits for us or for others: its time counts on.
    public void block(UUID task, String reason) {
        work.block(task, reason);
    }
}
