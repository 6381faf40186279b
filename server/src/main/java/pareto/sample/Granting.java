package pareto.sample;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.sample.Staff;
import pareto.orders.LedgerChanged;
import pareto.shell.Companies;

/// Once the sample's accounts exist, each of its account managers sees theirs.
@Component
class Granting {

    private final Loading loading;
    private final Companies companies;
    private final Identities identities;
    private final Accounts accounts;
    private final SightGrants grants;
    private final Actors actors;

    Granting(
            Loading loading,
            Companies companies,
            Identities identities,
            Accounts accounts,
            SightGrants grants,
            Actors actors) {
        this.loading = loading;
        this.companies = companies;
        this.identities = identities;
        this.accounts = accounts;
        this.grants = grants;
        this.actors = actors;
    }

    @ApplicationModuleListener
    void on(LedgerChanged event) throws IOException {
        actors.system("sample", () -> {
            if (companies.current().sample()) {
                grant();
            }
            return true;
        });
    }

    private void grant() throws IOException {
        Map<String, IdentityId> people =
                identities.staff().stream().collect(Collectors.toMap(Person::login, Person::id, (one, other) -> one));
        for (Staff person : loading.staff()) {
            IdentityId who = people.get(person.login());
            if (who != null) {
                Map<String, AccountId> known = accounts.ids(person.accounts());
                known.values().forEach(account -> grants.grant(account.id(), who, "sample"));
            }
        }
    }
}
