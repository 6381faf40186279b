package pareto.sample;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.sample.Staff;
import pareto.orders.LedgerChanged;
import pareto.shell.Companies;
import pareto.team.Teams;

/// Once the sample's accounts exist, each of its account managers gets theirs; who has been entrusted with one since
/// keeps it.
@Component
class Entrusting {

    private final Loading loading;
    private final Companies companies;
    private final Identities identities;
    private final Accounts accounts;
    private final Teams teams;
    private final Actors actors;
    private final Clock clock;

    Entrusting(
            Loading loading,
            Companies companies,
            Identities identities,
            Accounts accounts,
            Teams teams,
            Actors actors,
            Clock clock) {
        this.loading = loading;
        this.companies = companies;
        this.identities = identities;
        this.accounts = accounts;
        this.teams = teams;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(LedgerChanged event) throws IOException {
        actors.system("sample", () -> {
            if (companies.current().sample()) {
                entrust();
            }
            return true;
        });
    }

    private void entrust() throws IOException {
        Map<String, IdentityId> people =
                identities.staff().stream().collect(Collectors.toMap(Person::login, Person::id, (one, other) -> one));
        for (Staff person : loading.staff()) {
            IdentityId who = people.get(person.login());
            if (who != null) {
                Set<AccountId> theirs =
                        new HashSet<>(accounts.ids(person.accounts()).values());
                theirs.removeAll(teams.managers(theirs).keySet());
                teams.entrust(theirs, who, LocalDate.now(clock).minusYears(1));
            }
        }
    }
}
