package pareto.nomination;

import java.util.List;
import pareto.account.Tier;
import pareto.insight.Performance;
import pareto.nomination.KeyAccountRows.KeyAccount;
import pareto.nomination.Scorecard.Score;

/// Key accounts, candidates, and whoever has to be looked at again.
///
/// @param proposed large accounts the tier rules propose and nobody has nominated
/// @param named the key accounts
/// @param due those to be looked at again soon
record NominationsPage(
        List<Candidate> candidates, List<Performance> proposed, List<KeyAccount> named, List<KeyAccount> due) {

    /// A nomination nobody has decided yet, with what it comes to.
    record Candidate(Nomination nomination, Score score) {}

    static Tier tier(Performance performance) {
        return Tier.valueOf(performance.tier());
    }
}
