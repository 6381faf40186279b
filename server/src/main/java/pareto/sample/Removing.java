package pareto.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Identities;
import pareto.access.Person;
import pareto.account.Accounts;
import pareto.agreement.Contracts;
import pareto.orders.OrderImports;
import pareto.people.Colleagues;
import pareto.service.Requests;
import pareto.shell.Companies;
import pareto.shell.Company;
import pareto.shell.Refusal;
import pareto.team.VirtualTeams;

/// Takes the sample company out: its people, its accounts, its lines.
@Component
class Removing {

    private final Loading loading;
    private final Companies companies;
    private final OrderImports imports;
    private final Accounts accounts;
    private final Identities identities;
    private final Colleagues colleagues;
    private final VirtualTeams virtualTeams;
    private final Contracts contracts;
    private final Requests requests;
    private final Opening opening;
    private final Actors actors;
    private final Audit audit;

    Removing(
            Loading loading,
            Companies companies,
            OrderImports imports,
            Accounts accounts,
            Identities identities,
            Colleagues colleagues,
            VirtualTeams virtualTeams,
            Contracts contracts,
            Requests requests,
            Opening opening,
            Actors actors,
            Audit audit) {
        this.loading = loading;
        this.companies = companies;
        this.imports = imports;
        this.accounts = accounts;
        this.identities = identities;
        this.colleagues = colleagues;
        this.virtualTeams = virtualTeams;
        this.contracts = contracts;
        this.requests = requests;
        this.opening = opening;
        this.actors = actors;
        this.audit = audit;
    }

    @Transactional
    void remove() {
        if (!companies.current().sample()) {
            throw Refusal.conflict("sample.gone");
        }
        if (imports.underWay()) {
            throw Refusal.conflict("sample.busy");
        }
        try {
            Set<String> logins = loading.logins();
            identities.staff().stream()
                    .filter(person -> person.ended() == null && logins.contains(person.login()))
                    .map(Person::id)
                    .forEach(identities::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        imports.undoAll();
        actors.system("sample", () -> {
            virtualTeams.forgetAll();
            contracts.forgetPapers();
            requests.forgetFiles();
            accounts.forgetAll(); // also confidential ones
            opening.forget();
        });
        colleagues.forgetPosts();
        companies.name(new Company("", false));
        audit.record("sample.did.removed", "sample", Loading.NAME);
    }
}
