package pareto.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// The door to teams called together for one purpose. A part in one opens its accounts for as long as both
/// last, and nothing remains afterwards but the record of it.
public interface VirtualTeams {

    /// What a team is called together for.
    ///
    /// @param members task by person, besides the leader
    /// @param lastDay its limit
    record Call(
            String purpose,
            Collection<AccountId> accounts,
            IdentityId leader,
            Map<IdentityId, String> members,
            LocalDate lastDay) {}

    /// Calls a team together from today on.
    ///
    /// @return its id
    /// @throws pareto.shell.Refusal without purpose, accounts or a last day from today on
    UUID call(Call call);

    /// Gives people parts from today on; whoever has one keeps it.
    ///
    /// @param members task by person
    /// @throws pareto.shell.Refusal when somebody has left
    void join(UUID team, Map<IdentityId, String> members);

    /// Has a team be for further accounts too; those it is for already stay.
    void widen(UUID team, Collection<AccountId> accounts);

    /// Ends somebody's part today; nothing where they lead it or have none.
    void leave(UUID team, IdentityId person);

    /// Has somebody lead it; whoever led before stays in it.
    ///
    /// @throws pareto.shell.Refusal when it is over, or somebody has left
    void lead(UUID team, IdentityId person);

    /// Who has a part in it today, the leader first; nobody where it is over.
    List<Part> parts(UUID team);

    /// A part in a team.
    record Part(IdentityId person, String name, boolean leads, String task) {}

    /// Dissolves a team with its purpose.
    void dissolve(UUID team, String outcome);

    /// Forgets all of them; for removing the sample company.
    void forgetAll();
}
