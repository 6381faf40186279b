package pareto.account.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountBook.Placing;
import pareto.account.AccountChanged;
import pareto.account.AccountId;
import pareto.account.Origin;
import pareto.account.Profiles;
import pareto.account.Profiles.Named;
import pareto.account.Profiles.Written;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.account.contact.RelationBook;

/// Writes what decided rows say, many at a time.
@Component
class WritingRows {

    private static final int CHUNK = 5_000;

    private final AccountBook book;
    private final Profiles profiles;
    private final ContactBook contacts;
    private final RelationBook relations;
    private final Clock clock;

    WritingRows(AccountBook book, Profiles profiles, ContactBook contacts, RelationBook relations, Clock clock) {
        this.book = book;
        this.profiles = profiles;
        this.contacts = contacts;
        this.relations = relations;
        this.clock = clock;
    }

    Run begin(AccountImport source) {
        if (source.kinds().contains(Kind.ACCOUNTS)) {
            book.lockTree();
        }
        return new Run(source);
    }

    /// One import being written. New accounts come first, since people and parents need them; whatever changes known
    /// ones comes last, so that every row is decided by what was known before.
    final class Run implements Comparing.Writing {

        private final UUID place;
        private final Origin origin;
        private final Map<String, AccountId> added = new HashMap<>();
        private final List<Account> renamed = new ArrayList<>();
        private final List<AccountDecision> placed = new ArrayList<>();
        private final List<AccountDecision> said = new ArrayList<>();

        private Run(AccountImport source) {
            this.place = source.id();
            this.origin = Origin.file(source.name());
        }

        @Override
        public void accounts(List<AccountDecision> decisions) {
            List<AccountDecision> fresh =
                    decisions.stream().filter(AccountDecision::isNew).toList();
            chunks(fresh, this::add);
            for (AccountDecision decision : decisions) {
                Account known = decision.known();
                if (!decision.refused() && known != null && decision.changes(Fields.NAME)) {
                    renamed.add(
                            new Account(known.id(), known.code(), decision.row().name()));
                }
                if (!decision.refused() && (known == null || decision.changesDossier())) {
                    said.add(decision);
                }
                if (!decision.refused() && decision.parents() != null) {
                    placed.add(decision);
                }
            }
        }

        @Override
        public void contacts(DecidingContacts.Decided decided, PeopleOfFiles people) {
            List<ContactId> ids = contacts.add(
                    decided.newcomers().stream()
                            .map(newcomer -> new ContactBook.Added(
                                    id(newcomer.account()), newcomer.decision().newContact()))
                            .toList(),
                    place);
            for (int at = 0; at < ids.size(); at++) {
                people.added(decided.newcomers().get(at), ids.get(at));
            }
            List<ContactBook.Changed> changed = new ArrayList<>();
            for (ContactDecision decision : decided.decisions()) {
                if (decision.known() != null && !decision.changes().isEmpty()) {
                    changed.add(new ContactBook.Changed(
                            decision.known(), decision.standing(), decision.details(), decision.basis()));
                }
            }
            contacts.change(changed, place);
        }

        @Override
        public void relations(List<RelationDecision> decisions) {
            relations.endSuperiors(
                    decisions.stream()
                            .filter(RelationDecision::replaces)
                            .map(decision -> decision.from().id())
                            .toList(),
                    LocalDate.now(clock));
            relations.keep(
                    decisions.stream()
                            .filter(RelationDecision::writes)
                            .map(RelationDecision::wanted)
                            .toList(),
                    place);
        }

        void finish() {
            chunks(renamed, book::rename);
            chunks(placed, this::place);
            chunks(said, this::say);
        }

        /// What others must hear of.
        Optional<AccountChanged> event() {
            return placed.stream().findFirst().map(decision -> new AccountChanged(id(decision.target())));
        }

        private void add(List<AccountDecision> fresh) {
            List<Map.Entry<String, String>> named = fresh.stream()
                    .map(decision ->
                            Map.entry(decision.row().ownCode(), decision.row().name()))
                    .toList();
            book.add(named).forEach(account -> added.put(account.code(), account.id()));
        }

        private void place(List<AccountDecision> decisions) {
            List<Placing> placings = new ArrayList<>();
            for (AccountDecision decision : decisions) {
                AccountId account = id(decision.target());
                Objects.requireNonNull(decision.parents())
                        .parents()
                        .forEach(held -> placings.add(
                                new Placing(account, id(held.parent()), held.share(), decision.known() == null)));
            }
            book.place(placings, LocalDate.now(clock));
        }

        private void say(List<AccountDecision> decisions) {
            List<Written> values = new ArrayList<>();
            List<Named> names = new ArrayList<>();
            for (AccountDecision decision : decisions) {
                AccountId account = id(decision.target());
                decision.row().said().values().forEach((field, text) -> values.add(new Written(account, field, text)));
                decision.row()
                        .said()
                        .names()
                        .forEach((kind, all) -> all.forEach(name -> names.add(new Named(account, kind, name))));
            }
            profiles.write(values, origin);
            profiles.name(names, origin);
        }

        private AccountId id(AccountTarget target) {
            AccountId known = target.id();
            return known == null ? Objects.requireNonNull(added.get(target.code())) : known;
        }

        private static <T> void chunks(List<T> all, java.util.function.Consumer<List<T>> work) {
            for (int from = 0; from < all.size(); from += CHUNK) {
                work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
            }
        }
    }
}
