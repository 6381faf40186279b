package pareto.account.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountBook;
import pareto.account.SameCompanies;
import pareto.account.contact.ContactBook;
import pareto.account.contact.RelationBook;
import pareto.shell.job.Progress;

/// Goes through all rows of an import and says what becomes of each; on the way it may write what they say.
@Component
class Comparing {

    private static final String UNIT = "account.exchange.unit.rows";
    private static final int CHUNK = 2_000;

    /// Does what the rows say, as they are decided.
    interface Writing {

        void accounts(List<AccountDecision> decisions);

        void contacts(DecidingContacts.Decided decided, PeopleOfFiles people);

        void relations(List<RelationDecision> decisions);

        /// Nothing is written.
        final class None implements Writing {

            @Override
            public void accounts(List<AccountDecision> decisions) {}

            @Override
            public void contacts(DecidingContacts.Decided decided, PeopleOfFiles people) {}

            @Override
            public void relations(List<RelationDecision> decisions) {}
        }
    }

    private final AccountBook accounts;
    private final DossierCells dossier;
    private final ContactBook contacts;
    private final RelationBook relations;
    private final SameCompanies companies;
    private final Actors actors;
    private final Words words;
    private final StagedImports staged;
    private final Clock clock;

    Comparing(
            AccountBook accounts,
            DossierCells dossier,
            ContactBook contacts,
            RelationBook relations,
            SameCompanies companies,
            Actors actors,
            Words words,
            StagedImports staged,
            Clock clock) {
        this.accounts = accounts;
        this.dossier = dossier;
        this.contacts = contacts;
        this.relations = relations;
        this.companies = companies;
        this.actors = actors;
        this.words = words;
        this.staged = staged;
        this.clock = clock;
    }

    /// @param goal hears of every row
    void run(AccountImport source, VerdictWriter goal, Writing writing, Progress progress) {
        Rows rows = new Rows(source, staged);
        Set<Kind> kinds = source.kinds();
        AccountRefs refs = new AccountRefs(accounts, actors);
        PeopleOfFiles people = new PeopleOfFiles();
        if (kinds.contains(Kind.ACCOUNTS)) {
            accounts(rows, refs, goal, writing, progress);
        }
        if (kinds.contains(Kind.CONTACTS)) {
            DecidingContacts deciding =
                    new DecidingContacts(contacts, refs, people, words, source.id(), LocalDate.now(clock));
            chunks(rows, Kind.CONTACTS, chunk -> {
                DecidingContacts.Decided decided = deciding.decide(chunk);
                decided.verdicts().forEach(goal::write);
                said(goal, progress);
                writing.contacts(decided, people);
            });
        }
        if (kinds.contains(Kind.RELATIONS)) {
            DecidingRelations deciding =
                    new DecidingRelations(contacts, relations, refs, people, words, source.id(), LocalDate.now(clock));
            chunks(rows, Kind.RELATIONS, chunk -> {
                DecidingRelations.Decided decided = deciding.decide(chunk);
                decided.verdicts().forEach(goal::write);
                said(goal, progress);
                writing.relations(decided.decisions());
            });
        }
    }

    private void accounts(Rows rows, AccountRefs refs, VerdictWriter goal, Writing writing, Progress progress) {
        boolean mayDecide = actors.current().may(Right.DECIDE);
        DecidingAccounts deciding = new DecidingAccounts(
                accounts, dossier, refs, new CompaniesAlike(companies), mayDecide, LocalDate.now(clock));
        rows.each(Kind.ACCOUNTS, deciding::read);
        List<AccountDecision> decisions = deciding.decide();
        deciding.verdicts().forEach(goal::write);
        said(goal, progress);
        writing.accounts(decisions);
    }

    private static void chunks(Rows rows, Kind kind, Consumer<List<Row>> work) {
        List<Row> chunk = new ArrayList<>();
        rows.each(kind, row -> {
            chunk.add(row);
            if (chunk.size() == CHUNK) {
                work.accept(List.copyOf(chunk));
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            work.accept(List.copyOf(chunk));
        }
    }

    private static void said(VerdictWriter goal, Progress progress) {
        progress.report(goal.counts().all(), 0, UNIT);
    }
}
