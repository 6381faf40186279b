package pareto.account.standing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.account.AccountStanding;
import pareto.account.Phase;
import pareto.account.TierService;
import pareto.account.standing.ClassFacts.Membership;
import pareto.account.standing.KeyAccounts.Named;
import pareto.account.standing.PhaseChange.How;
import pareto.account.standing.PhaseFacts.Lived;
import pareto.account.standing.Questions.Question;
import pareto.account.standing.TierFacts.Granted;

/// What an account is to us on a day, and how it came to that.
///
/// @param day the day asked about
/// @param then what it was on that day
/// @param service what its tier is entitled to; null without a tier
/// @param kinds the classes it can be put into; empty for whoever may not
record StandingPage(
        AccountFrame frame,
        LocalDate today,
        LocalDate day,
        AccountStanding then,
        @Nullable TierService service,
        List<Named> named,
        List<Granted> tiers,
        List<Membership> memberships,
        List<Lived> phases,
        List<Question> questions,
        List<ClassKind> kinds,
        boolean mayChange) {

    String address() {
        return frame.address() + "/standing";
    }

    AccountStanding now() {
        return frame.standing();
    }

    boolean past() {
        return !day.equals(today);
    }

    List<Question> open() {
        return questions.stream().filter(Question::open).toList();
    }

    List<Question> answered() {
        return questions.stream().filter(question -> !question.open()).toList();
    }

    /// Where a person may take the account from here, besides by a question.
    List<Phase> next() {
        Phase phase = now().phase();
        return PhaseChange.goals(phase, phase == null ? How.BEGIN : How.ADVANCE);
    }

    /// Where the account would fall back to, the nearest first.
    List<Phase> back() {
        return now().phase() == null ? List.of() : PhaseChange.goals(now().phase(), How.FALL_BACK);
    }

    List<String> checklist() {
        Phase phase = now().phase();
        return phase == null ? List.of() : PhaseTexts.enter(phase);
    }
}
