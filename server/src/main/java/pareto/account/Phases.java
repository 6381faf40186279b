package pareto.account;

import pareto.shell.Text;

/// The door for whoever begins a relationship or sees something that may have thrown it back.
public interface Phases {

    /// Begins the relationship in a phase; an account that is in one already stays there.
    void begin(AccountId account, Phase phase, String reason);

    /// Asks whether an account is still in its phase. The question stands on the account's page until a person confirms
    /// or refuses it; an account in no phase, or asked about for the same already, is not asked about again.
    ///
    /// @param evidence what was seen, as the reader should see it
    void question(AccountId account, Doubt reason, String evidence);

    /// The same where no person has put into words what was seen: a sentence that each reader reads in their language.
    void question(AccountId account, Doubt reason, Text evidence);
}
