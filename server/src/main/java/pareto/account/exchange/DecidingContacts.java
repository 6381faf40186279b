package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.ContactBook.Wanted;
import pareto.account.exchange.PeopleOfFiles.Newcomer;
import pareto.account.exchange.Verdict.Option;

/// What becomes of rows about people. They are matched by account and name; phone and e-mail tell namesakes apart.
final class DecidingContacts {

    private final ContactBook book;
    private final AccountRefs refs;
    private final PeopleOfFiles people;
    private final Words words;
    private final UUID place;
    private final LocalDate today;

    DecidingContacts(
            ContactBook book, AccountRefs refs, PeopleOfFiles people, Words words, UUID place, LocalDate today) {
        this.book = book;
        this.refs = refs;
        this.people = people;
        this.words = words;
        this.place = place;
        this.today = today;
    }

    /// @param verdicts one for every row, in their order
    /// @param decisions what can be written
    /// @param newcomers those of them nobody knew, in the same order as they stand among the decisions
    record Decided(List<Verdict> verdicts, List<ContactDecision> decisions, List<Newcomer> newcomers) {}

    private record Read(
            Row row,
            @Nullable ContactRow said,
            @Nullable AccountTarget account,
            @Nullable BadRowException bad) {}

    Decided decide(List<Row> rows) {
        List<Read> read = read(rows);
        Map<Wanted, List<Known>> known = book.find(wanted(read), place);
        Decided decided = new Decided(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Read one : read) {
            if (one.said() == null || one.account() == null) {
                refuse(decided, one.row(), one.bad());
            } else {
                try {
                    accept(decided, one.said(), one.account(), known);
                } catch (BadRowException bad) {
                    refuse(decided, one.row(), bad);
                }
            }
        }
        return decided;
    }

    private List<Read> read(List<Row> rows) {
        List<String> accounts = new ArrayList<>();
        rows.forEach(row -> {
            accounts.add(row.get(Fields.ACCOUNT_CODE));
            accounts.add(row.get(Fields.ACCOUNT_NAME));
        });
        refs.learn(accounts, accounts);
        List<Read> read = new ArrayList<>();
        for (Row row : rows) {
            try {
                ContactRow said = ContactRow.of(row, words, today);
                read.add(new Read(row, said, refs.find(said.account()), null));
            } catch (BadRowException bad) {
                read.add(new Read(row, null, null, bad));
            }
        }
        return read;
    }

    private static List<Wanted> wanted(List<Read> read) {
        List<Wanted> wanted = new ArrayList<>();
        for (Read one : read) {
            AccountId account = one.account() == null ? null : one.account().id();
            if (account != null && one.said() != null) {
                wanted.add(new Wanted(account, ContactBook.folded(one.said().name())));
            }
        }
        return wanted;
    }

    private void accept(Decided decided, ContactRow row, AccountTarget account, Map<Wanted, List<Known>> all) {
        Known known = known(row, account, all);
        if (known != null) {
            Long before = people.said(known.contact(), row.row().number());
            if (before != null) {
                throw BadRowException.rejected("twice", row.name(), before);
            }
            ContactDecision decision = ContactDecision.known(row, account, known, words);
            decided.verdicts().add(decision.verdict());
            decided.decisions().add(decision);
            return;
        }
        ContactDecision decision = ContactDecision.fresh(row, account);
        for (Newcomer other : people.called(account, row.name())) {
            if (!Reach.differs(other.row(), row)) {
                throw BadRowException.rejected(
                        "twice", row.name(), other.row().row().number());
            }
        }
        decided.verdicts().add(decision.verdict());
        decided.decisions().add(decision);
        decided.newcomers().add(people.add(decision));
    }

    /// The person meant; null when it is nobody we know.
    private @Nullable Known known(ContactRow row, AccountTarget account, Map<Wanted, List<Known>> all) {
        if (account.id() == null) {
            return null;
        }
        List<Known> named =
                all.getOrDefault(new Wanted(account.id(), ContactBook.folded(row.name())), List.of()).stream()
                        .filter(one -> !people.came(one.contact()))
                        .toList();
        String answer = row.row().answer();
        if (answer.equals(Row.NEW)) {
            return null;
        }
        for (Known one : named) {
            if (answer.equals(one.contact().toString())) {
                return one;
            }
        }
        if (named.size() == 1) {
            if (Reach.contradicts(named.getFirst(), row)) {
                throw BadRowException.asks(options(named), "otherReach", account.words(), row.name());
            }
            return named.getFirst();
        }
        List<Known> reached = named.stream().filter(one -> Reach.fits(one, row)).toList();
        if (named.size() > 1 && reached.size() != 1) {
            throw BadRowException.asks(options(named), "namesakes", account.words(), row.name());
        }
        return named.isEmpty() ? null : reached.getFirst();
    }

    /// The people of a name by how they are reached, or somebody new.
    private static List<Option> options(List<Known> named) {
        List<Option> options = new ArrayList<>();
        for (Known one : named) {
            String words = String.join(
                    " ",
                    one.details().title(),
                    one.details().phone(),
                    one.details().email());
            options.add(new Option(one.contact().toString(), one.name() + " " + words.strip()));
        }
        options.add(Option.NEW);
        return options;
    }

    private static void refuse(Decided decided, Row row, @Nullable BadRowException bad) {
        if (bad != null) {
            decided.verdicts().add(Verdict.bad(row, Kind.CONTACTS, ContactRow.subject(row), bad));
        }
    }
}
