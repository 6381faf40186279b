package pareto.account.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountBook;
import pareto.shell.job.Progress;

/// Goes through all rows of an import and says what becomes of each; on the way it may write what they say.
@Component
class Comparing {

    private static final String UNIT = "account.exchange.unit.rows";

    /// Does what the rows say, as they are decided.
    interface Writing {

        /// Nothing is written.
        Writing NONE = decisions -> {};

        void accounts(List<AccountDecision> decisions);
    }

    private final AccountBook book;
    private final Actors actors;
    private final StagedImports staged;
    private final Clock clock;

    Comparing(AccountBook book, Actors actors, StagedImports staged, Clock clock) {
        this.book = book;
        this.actors = actors;
        this.staged = staged;
        this.clock = clock;
    }

    /// @param goal hears of every row
    void run(AccountImport source, VerdictWriter goal, Writing writing, Progress progress) {
        Rows rows = new Rows(source, staged);
        Set<Kind> kinds = source.kinds();
        AccountRefs refs = new AccountRefs(book, actors);
        if (kinds.contains(Kind.ACCOUNTS)) {
            boolean mayAdd = actors.current().may(Right.DECIDE);
            DecidingAccounts accounts = new DecidingAccounts(book, refs, mayAdd, LocalDate.now(clock));
            rows.each(Kind.ACCOUNTS, accounts::read);
            List<AccountDecision> decisions = accounts.decide();
            accounts.verdicts().forEach(goal::write);
            said(goal, progress);
            writing.accounts(decisions);
        }
    }

    private static void said(VerdictWriter goal, Progress progress) {
        progress.report(goal.counts().all(), 0, UNIT);
    }
}
