package pareto.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Person;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.RelationKind;
import pareto.account.contact.Standing;
import pareto.orders.LedgerChanged;
import pareto.shell.Companies;

/// Once the sample's accounts exist, the largest of them get a few people, all of them made up.
@Component
class Introducing {

    private static final String PEOPLE = "contacts.csv";
    private static final String SOURCE = "示例";

    /// @param cells account, name, title, role, influence, attitude, superior, who of ours, how close
    private record Line(String[] cells) {

        boolean has(int cell) {
            return cells.length > cell && !cells[cell].isEmpty();
        }
    }

    private final Companies companies;
    private final Accounts accounts;
    private final Contacts contacts;
    private final Identities identities;
    private final Actors actors;
    private final Clock clock;

    Introducing(
            Companies companies,
            Accounts accounts,
            Contacts contacts,
            Identities identities,
            Actors actors,
            Clock clock) {
        this.companies = companies;
        this.accounts = accounts;
        this.contacts = contacts;
        this.identities = identities;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(LedgerChanged event) throws IOException {
        List<Line> lines = lines();
        actors.system("sample", () -> {
            if (companies.current().sample() && !contacts.any()) {
                introduce(lines);
            }
        });
    }

    private void introduce(List<Line> lines) {
        Map<String, AccountId> known = accounts.ids(
                lines.stream().map(line -> line.cells()[0]).distinct().toList());
        Map<String, IdentityId> ours =
                identities.staff().stream().collect(Collectors.toMap(Person::name, Person::id, (one, other) -> one));
        Map<String, ContactId> added = new HashMap<>();
        for (Line line : lines) {
            AccountId account = known.get(line.cells()[0]);
            if (account != null) {
                ContactId contact = contacts.add(account, person(line.cells()));
                added.put(line.cells()[1], contact);
                relate(line, contact, added, ours);
            }
        }
    }

    private void relate(Line line, ContactId contact, Map<String, ContactId> added, Map<String, IdentityId> ours) {
        ContactId superior = line.has(6) ? added.get(line.cells()[6]) : null;
        if (superior != null) {
            contacts.relate(contact, RelationKind.REPORTS_TO, superior);
        }
        IdentityId colleague = line.has(7) ? ours.get(line.cells()[7]) : null;
        if (colleague != null) {
            contacts.meet(contact, colleague, Integer.parseInt(line.cells()[8]));
        }
    }

    private NewContact person(String[] cells) {
        return new NewContact(
                cells[1],
                new Standing(DecisionRole.valueOf(cells[3]), Integer.parseInt(cells[4]), Attitude.valueOf(cells[5])),
                new Details(cells[2], "", "", "", "", ""),
                new Basis(Ground.CONSENT, SOURCE, LocalDate.now(clock).plusYears(2)));
    }

    private static List<Line> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Introducing.class.getResourceAsStream(PEOPLE), PEOPLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> new Line(line.split(",", -1)))
                    .toList();
        }
    }
}
