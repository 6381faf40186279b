package pareto.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.analysis.sample.Staff;

/// Who looks after whom in the sample company.
@Component
class SamplePeople {

    private final Loading loading;
    private final Identities identities;
    private final Accounts accounts;
    private final Actors actors;

    SamplePeople(Loading loading, Identities identities, Accounts accounts, Actors actors) {
        this.loading = loading;
        this.identities = identities;
        this.accounts = accounts;
        this.actors = actors;
    }

    IdentityId director() {
        return who(person -> person.role() == Staff.Role.DIRECTOR);
    }

    /// The account's manager where the account is open to them already, else the director.
    IdentityId responsible(String code) {
        AccountId account = account(code);
        IdentityId manager = who(person -> person.accounts().contains(code));
        boolean sees = actors.runAs(manager, () -> accounts.find(account).isPresent());
        return sees ? manager : director();
    }

    AccountId account(String code) {
        return Objects.requireNonNull(accounts.ids(List.of(code)).get(code), code);
    }

    private IdentityId who(Predicate<Staff> wanted) {
        Map<String, IdentityId> ids =
                identities.staff().stream().collect(Collectors.toMap(Person::login, Person::id, (one, other) -> one));
        try {
            return loading.staff().stream()
                    .filter(wanted)
                    .map(Staff::login)
                    .filter(ids::containsKey)
                    .map(ids::get)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of the sample's people could not be read", e);
        }
    }
}
