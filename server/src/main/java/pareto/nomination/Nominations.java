package pareto.nomination;

import pareto.account.AccountId;
import pareto.account.Phase;

/// The door of this module: from a nomination to the decision, each in the name of the current actor.
public interface Nominations {

    /// Asks that an account be named a key account, or looked at again when it is one.
    ///
    /// @throws pareto.shell.Refusal when it is nominated already
    NominationId nominate(AccountId account, String reason);

    /// Enters the grade, from 0 to 4, of a criterion that is not computed.
    ///
    /// @throws pareto.shell.Refusal when it is computed or the nomination is under review or closed
    void answer(NominationId nomination, Criterion criterion, int grade, String evidence);

    /// Enters what developing the account costs and what it is to bring.
    void develop(NominationId nomination, Development development);

    /// Hands it in for review; what is computed is kept with it as of now.
    ///
    /// @throws pareto.shell.Refusal when something is missing or the score does not reach the threshold
    void submit(NominationId nomination, String note);

    /// Approves it: the account is a key account from today on, and its relationship begins in this phase.
    void approve(NominationId nomination, Phase phase, String reason);
}
