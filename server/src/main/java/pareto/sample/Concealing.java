package pareto.sample;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Person;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.analysis.sample.Staff;
import pareto.orders.LedgerChanged;
import pareto.shell.Companies;
import pareto.shell.Settings;

/// One of the sample's accounts works for the border guard: its director makes it confidential once it exists.
@Component
class Concealing {

    private static final String DONE = "sample.concealed";
    private static final String OPTICS = "C1053";

    private final Loading loading;
    private final Companies companies;
    private final Settings settings;
    private final Identities identities;
    private final Accounts accounts;
    private final ConfidentialAccounts confidential;
    private final Actors actors;

    Concealing(
            Loading loading,
            Companies companies,
            Settings settings,
            Identities identities,
            Accounts accounts,
            ConfidentialAccounts confidential,
            Actors actors) {
        this.loading = loading;
        this.companies = companies;
        this.settings = settings;
        this.identities = identities;
        this.accounts = accounts;
        this.confidential = confidential;
        this.actors = actors;
    }

    @ApplicationModuleListener
    void on(LedgerChanged event) throws IOException {
        actors.system("sample", () -> {
            AccountId optics = accounts.ids(List.of(OPTICS)).get(OPTICS);
            if (companies.current().sample() && optics != null && settings.first(DONE)) {
                conceal(optics);
            }
            return true;
        });
    }

    private void conceal(AccountId account) throws IOException {
        Set<String> directors = loading.staff().stream()
                .filter(person -> person.role() == Staff.Role.DIRECTOR)
                .map(Staff::login)
                .collect(Collectors.toSet());
        identities.staff().stream()
                .filter(person -> directors.contains(person.login()))
                .map(Person::id)
                .findFirst()
                .ifPresent(director -> actors.runAs(director, () -> confidential.close(account, "为边防承制夜视器材，按军品保密要求")));
    }
}
