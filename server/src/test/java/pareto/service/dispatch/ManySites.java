package pareto.service.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Profiles;
import pareto.account.SiteKind;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.service.stopwatch.Limit;
import pareto.team.Teams;

/// A retailer with many shops in thirty cities, somebody of ours in each, and the playbook for shops: what it takes to
/// send requests out to all of them.
public final class ManySites {

    private static final int CITIES = 30;

    private final ApplicationContext server;
    private final IdentityId owner;
    private final UUID version;
    private final AccountId retailer;

    /// Writes all that is needed into an empty company.
    public ManySites(ApplicationContext server, int sites) {
        this.server = server;
        this.owner = system(() -> bean(Identities.class).add("林知夏", "lin", Role.MANAGER));
        this.retailer = shops(sites);
        UUID builders = people();
        this.version = system(() -> released(builders));
    }

    private AccountId shops(int sites) {
        List<FoundAccount> found = new ArrayList<>(List.of(new FoundAccount("R", "云帆零售", null)));
        for (int i = 0; i < sites; i++) {
            found.add(new FoundAccount("R-" + i, "云帆 " + i + " 号店", "R"));
        }
        return system(() -> {
            Accounts accounts = bean(Accounts.class);
            accounts.ensure(found);
            Map<String, AccountId> ids =
                    accounts.ids(found.stream().map(FoundAccount::code).toList());
            bean(Teams.class).entrust(ids.values(), owner, LocalDate.now(bean(Clock.class)));
            List<Profiles.Located> places = new ArrayList<>();
            for (int i = 0; i < sites; i++) {
                places.add(new Profiles.Located(
                        Objects.requireNonNull(ids.get("R-" + i)), SiteKind.SHOP, "城 " + i % CITIES, i + " 号"));
            }
            bean(Profiles.class).locate(places);
            return Objects.requireNonNull(ids.get("R"));
        });
    }

    private UUID people() {
        return system(() -> {
            for (int i = 0; i < CITIES; i++) {
                IdentityId local = bean(Identities.class).add("当地 " + i, "local-" + i, Role.SPECIALIST);
                bean(Colleagues.class).place(local, "建设经理", "网络建设部", "城 " + i, null);
            }
            return bean(LocalPeople.class).departments().keySet().iterator().next();
        });
    }

    private UUID released(UUID builders) {
        PlaybookRows playbooks = bean(PlaybookRows.class);
        List<Step> steps = new ArrayList<>();
        for (String code : List.of("dispatch", "survey", "resources", "build", "test", "handover")) {
            steps.add(new Step(
                    code,
                    code,
                    Scope.SITE,
                    builders,
                    new CityRule.OfSite(),
                    Limit.working(null, Duration.ofHours(24)),
                    steps.isEmpty() ? List.of() : List.of(steps.getLast().code()),
                    false,
                    List.of(),
                    List.of()));
        }
        PlaybookVersion draft =
                playbooks.of(playbooks.open("门店组网", new Playbook(steps))).getFirst();
        playbooks.release(draft);
        return draft.id();
    }

    /// Somebody with a password who sees the retailer and may work for it.
    public Identities.WithPassword deputy() {
        return system(() -> {
            var deputy = bean(Identities.class).create("周砚", "zhou", Role.MANAGER);
            bean(Teams.class).makeDeputy(retailer, deputy.id(), LocalDate.now(bean(Clock.class)));
            return deputy;
        });
    }

    /// A new request that was not sent out.
    public RequestId asked() {
        return bean(Actors.class)
                .runAs(
                        owner,
                        () -> bean(Requests.class)
                                .open(new NewRequest(
                                        retailer, RequestKind.ORDER, Damage.NONE, "组网", "请开通。", Channel.PAGE, null)));
    }

    /// @return how many tasks were added
    public int send(RequestId request) {
        return bean(Actors.class)
                .runAs(
                        owner,
                        () -> Objects.requireNonNull(bean(TransactionTemplate.class)
                                .execute(status -> bean(Dispatching.class).send(request, version, choices()))));
    }

    private List<Chosen> choices() {
        return bean(SiteRows.class).choices(retailer).stream()
                .filter(one -> !one.city().isEmpty())
                .toList();
    }

    /// Reads the section of the request's page.
    ///
    /// @return how many cities it shows
    public int read(RequestId request) {
        return bean(Actors.class)
                .runAs(
                        owner,
                        () -> Objects.requireNonNull(bean(TransactionTemplate.class)
                                .execute(status -> bean(RequestTasksReading.class)
                                        .of(bean(AskedRows.class).known(request), false)
                                        .orElseThrow()
                                        .cities()
                                        .size())));
    }

    private <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    private <T> T system(Supplier<T> work) {
        return bean(Actors.class)
                .system(
                        "bench",
                        () -> Objects.requireNonNull(
                                bean(TransactionTemplate.class).execute(status -> work.get())));
    }
}
