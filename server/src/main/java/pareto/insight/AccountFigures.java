package pareto.insight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.account.AccountFrame;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.shell.Refusal;
import pareto.shell.job.JobId;

/// Finds what an account brings, or the group it stands above, as of any day with the tree of that day.
@Component
class AccountFigures {

    /// What became of the wish.
    sealed interface Answer {

        record Ready(AccountPage page) implements Answer {}

        /// It takes longer; there one can watch.
        record Working(JobId job) implements Answer {}
    }

    private final AskedFigures asked;
    private final Accounts accounts;
    private final RankingRows rows;
    private final GroupSums sums;
    private final Rights rights;

    AccountFigures(AskedFigures asked, Accounts accounts, RankingRows rows, GroupSums sums, Rights rights) {
        this.asked = asked;
        this.accounts = accounts;
        this.rows = rows;
        this.sums = sums;
        this.rights = rights;
    }

    /// @param per `account` or `group`; null for the group where the account is the ultimate parent of one
    /// @param on the as-of day; null for the latest
    Answer find(AccountFrame frame, @Nullable String per, @Nullable LocalDate on) {
        return switch (analysis(Per.ACCOUNT, frame, on)) {
            case AskedFigures.Answer.Working working -> new Answer.Working(working.job());
            case AskedFigures.Answer.NoData none -> throw Refusal.notFound("insight.none.yet");
            case AskedFigures.Answer.Ready units -> of(units.analysis(), frame, per, on);
        };
    }

    private Answer of(Analysis units, AccountFrame frame, @Nullable String per, @Nullable LocalDate on) {
        AccountId account = frame.account().id();
        boolean mayBeGroup = accounts.hasMembers(account, units.asOf());
        boolean top = mayBeGroup && accounts.above(account, units.asOf()).isEmpty();
        if (!mayBeGroup || (per == null ? !top : per.equals(Per.ACCOUNT.code()))) {
            RankingRow row = rows.of(units.id(), account).orElse(null);
            return new Answer.Ready(page(frame, units, row, null, mayBeGroup, false, on));
        }
        return top ? ofGroup(units, frame, on) : ofPart(units, frame, on);
    }

    private Answer ofGroup(Analysis units, AccountFrame frame, @Nullable LocalDate on) {
        AskedFigures.Answer answer = analysis(Per.GROUP, frame, on);
        if (answer instanceof AskedFigures.Answer.Working working) {
            return new Answer.Working(working.job());
        }
        if (answer instanceof AskedFigures.Answer.Ready ready) {
            Optional<RankingRow> row =
                    rows.of(ready.analysis().id(), frame.account().id());
            if (row.isPresent()) {
                return new Answer.Ready(page(frame, ready.analysis(), row.get(), null, true, true, on));
            }
        }
        return ofPart(units, frame, on);
    }

    private Answer ofPart(Analysis units, AccountFrame frame, @Nullable LocalDate on) {
        GroupSum sum = sums.of(units, frame.account().id()).orElse(null);
        return new Answer.Ready(page(frame, units, null, sum, true, true, on));
    }

    private AskedFigures.Answer analysis(Per per, AccountFrame frame, @Nullable LocalDate on) {
        Map<String, String> words = new LinkedHashMap<>(Map.of("per", per.code()));
        if (on != null) {
            words.put("asOf", on.toString());
        }
        return asked.find(Wanted.of(words), frame.address() + (on == null ? "" : "?on=" + on));
    }

    private AccountPage page(
            AccountFrame frame,
            Analysis analysis,
            @Nullable RankingRow row,
            @Nullable GroupSum sum,
            boolean mayBeGroup,
            boolean group,
            @Nullable LocalDate on) {
        return new AccountPage(frame, analysis, row, sum, mayBeGroup, group, on != null, rights.wide());
    }
}
