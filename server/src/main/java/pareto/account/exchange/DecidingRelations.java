package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactBook.Known;
import pareto.account.contact.ContactBook.Wanted;
import pareto.account.contact.ContactId;
import pareto.account.contact.RelationBook;
import pareto.account.contact.RelationBook.Related;
import pareto.account.contact.RelationKind;
import pareto.account.exchange.PeopleOfFiles.Newcomer;

/// What becomes of rows about relations. They are matched by both people and the kind of relation.
final class DecidingRelations {

    private final ContactBook people;
    private final RelationBook book;
    private final AccountRefs refs;
    private final PeopleOfFiles files;
    private final Words words;
    private final UUID place;
    private final LocalDate today;
    private final Map<Object, Long> superiorRows = new HashMap<>();
    private final Map<Object, Object> superiors = new HashMap<>();
    private final Set<Object> said = new HashSet<>();

    DecidingRelations(
            ContactBook people,
            RelationBook book,
            AccountRefs refs,
            PeopleOfFiles files,
            Words words,
            UUID place,
            LocalDate today) {
        this.people = people;
        this.book = book;
        this.refs = refs;
        this.files = files;
        this.words = words;
        this.place = place;
        this.today = today;
    }

    record Decided(List<Verdict> verdicts, List<RelationDecision> decisions) {}

    private record Bond(Object from, RelationKind kind, Object to) {}

    /// A row with the accounts it names.
    private record Read(RelationRow said, AccountTarget from, AccountTarget to) {}

    /// A row with the people it names.
    private record Ends(RelationRow said, RelationEnd from, RelationEnd to) {}

    Decided decide(List<Row> rows) {
        Map<Row, BadRowException> bad = new HashMap<>();
        Map<Row, Read> read = read(rows, bad);
        Map<Row, Ends> ends = ends(read, bad);
        Set<ContactId> known = new HashSet<>();
        ends.values().forEach(pair -> {
            known(known, pair.from());
            known(known, pair.to());
        });
        List<Related> before = book.among(known);
        book.superiors(known, today).forEach(superiors::putIfAbsent);
        Decided decided = new Decided(new ArrayList<>(), new ArrayList<>());
        for (Row row : rows) {
            Ends pair = ends.get(row);
            BadRowException why = bad.get(row);
            if (pair != null && why == null) {
                try {
                    RelationDecision decision = decide(pair, before);
                    decided.verdicts().add(decision.verdict());
                    decided.decisions().add(decision);
                } catch (BadRowException late) {
                    why = late;
                }
            }
            if (why != null) {
                decided.verdicts().add(Verdict.bad(row, Kind.RELATIONS, RelationRow.subject(row), why));
            }
        }
        return decided;
    }

    private Map<Row, Read> read(List<Row> rows, Map<Row, BadRowException> bad) {
        List<String> accounts = new ArrayList<>();
        rows.forEach(row -> {
            accounts.add(row.get(Fields.FROM_ACCOUNT));
            accounts.add(row.get(Fields.TO_ACCOUNT));
        });
        refs.learn(accounts, accounts);
        Map<Row, Read> read = new HashMap<>();
        for (Row row : rows) {
            try {
                RelationRow said = RelationRow.of(row, words, today);
                read.put(row, new Read(said, refs.find(said.fromAccount()), refs.find(said.toAccount())));
            } catch (BadRowException why) {
                bad.put(row, why);
            }
        }
        return read;
    }

    private Map<Row, Ends> ends(Map<Row, Read> read, Map<Row, BadRowException> bad) {
        List<Wanted> wanted = new ArrayList<>();
        read.values().forEach(one -> {
            want(wanted, one.from(), one.said().from());
            want(wanted, one.to(), one.said().to());
        });
        Map<Wanted, List<Known>> found = people.find(wanted, place);
        Map<Row, Ends> ends = new HashMap<>();
        read.forEach((row, one) -> {
            try {
                RelationEnd from = end(one.from(), one.said().from(), found);
                RelationEnd to = end(one.to(), one.said().to(), found);
                ends.put(row, new Ends(one.said(), from, to));
            } catch (BadRowException why) {
                bad.put(row, why);
            }
        });
        return ends;
    }

    private RelationEnd end(AccountTarget account, String name, Map<Wanted, List<Known>> all) {
        List<Known> known = account.id() == null
                ? List.of()
                : all.getOrDefault(new Wanted(account.id(), ContactBook.folded(name)), List.of()).stream()
                        .filter(one -> !files.came(one.contact()))
                        .toList();
        List<Newcomer> fresh = files.called(account, name);
        if (known.size() + fresh.size() > 1) {
            throw BadRowException.asks(List.of(), "namesakes", account.words(), name);
        }
        if (known.size() + fresh.size() == 0) {
            throw BadRowException.rejected("person", account.words(), name);
        }
        return known.isEmpty()
                ? new RelationEnd(name, null, fresh.getFirst())
                : new RelationEnd(name, known.getFirst().contact(), null);
    }

    private RelationDecision decide(Ends pair, List<Related> before) {
        RelationRow row = pair.said();
        if (pair.from().key().equals(pair.to().key())) {
            throw BadRowException.rejected("selfRelated");
        }
        List<Related> same = before.stream()
                .filter(one -> one.kind() == row.kind() && joins(one, pair))
                .toList();
        Related known = known(row, same);
        boolean replaces = known == null
                && row.kind() == RelationKind.REPORTS_TO
                && superiors.get(pair.from().key()) != null;
        RelationDecision decision = RelationDecision.of(row, pair.from(), pair.to(), known, replaces, today);
        Object identity = known == null
                ? new Bond(pair.from().key(), row.kind(), pair.to().key())
                : known.id();
        if (!said.add(identity) || same.stream().anyMatch(other -> other != known && overlaps(other, decision))) {
            throw BadRowException.rejected("relatedTwice");
        }
        if (decision.superior(today)) {
            checkSuperior(pair, row);
        }
        return decision;
    }

    /// The relation meant: the one that began that day, else the one that lasts, else one of the time the row names.
    private @Nullable Related known(RelationRow row, List<Related> same) {
        for (Related one : same) {
            if (one.since().equals(row.since())) {
                return one;
            }
        }
        for (Related one : same) {
            boolean lasts = one.to() == null || one.to().isAfter(today);
            if (lasts && (row.end() == null || row.end().isAfter(one.since()))) {
                return one;
            }
        }
        for (Related one : same) {
            if (row.since() != null && meet(one.since(), one.to(), row.since(), row.end())) {
                return one;
            }
        }
        return null;
    }

    private static boolean overlaps(Related other, RelationDecision decision) {
        return meet(other.since(), other.to(), decision.since(), decision.end());
    }

    private static boolean meet(LocalDate from, @Nullable LocalDate to, LocalDate since, @Nullable LocalDate end) {
        return (to == null || to.isAfter(since)) && (end == null || end.isAfter(from));
    }

    private static boolean joins(Related one, Ends pair) {
        ContactId from = pair.from().known();
        ContactId to = pair.to().known();
        return one.from().equals(from) && one.other().equals(to)
                || pair.said().mutual() && one.from().equals(to) && one.other().equals(from);
    }

    private void checkSuperior(Ends pair, RelationRow row) {
        Long other = superiorRows.putIfAbsent(pair.from().key(), row.row().number());
        if (other != null) {
            throw BadRowException.rejected("superiors", pair.from().name(), other);
        }
        for (@Nullable Object up = pair.to().key(); up != null; up = superiors.get(up)) {
            if (up.equals(pair.from().key())) {
                throw BadRowException.rejected(
                        "superiorCircle", pair.from().name(), pair.to().name());
            }
        }
        superiors.put(pair.from().key(), pair.to().key());
    }

    private static void known(Set<ContactId> known, RelationEnd end) {
        if (end.known() != null) {
            known.add(end.known());
        }
    }

    private static void want(List<Wanted> wanted, AccountTarget account, String name) {
        if (account.id() != null) {
            wanted.add(new Wanted(account.id(), ContactBook.folded(name)));
        }
    }
}
