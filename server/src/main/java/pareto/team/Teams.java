package pareto.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.values.Period;

/// The door of this module: who looks after which account.
public interface Teams {

    /// Makes someone the manager of these accounts. Whoever was it before is so no longer; sight follows.
    ///
    /// @param since its first day, today or earlier
    void entrust(Collection<AccountId> accounts, IdentityId to, LocalDate since);

    /// Makes someone the deputy of an account's manager.
    ///
    /// @param since its first day, today or earlier
    void makeDeputy(AccountId account, IdentityId who, LocalDate since);

    /// Has someone sit at the customer's for a time (派驻).
    ///
    /// @throws pareto.shell.Refusal when they do already
    void station(AccountId account, IdentityId who, String place, Period during);

    /// Name of today's manager by account; accounts without one are left out.
    Map<AccountId, Manager> managers(Collection<AccountId> accounts);

    /// @param name of the person
    record Manager(IdentityId id, String name) {}
}
