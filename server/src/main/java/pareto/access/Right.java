package pareto.access;

import java.util.Locale;

/// What a role may. The database knows the same list (table `role_right`) and holds back rows by it; the application
/// asks beforehand, so that pages leave out what would be empty or refused.
public enum Right {
    /// Sees every account that is not confidential, not only those granted.
    ALL_ACCOUNTS,
    /// Sees confidential accounts too; all others need a grant for each.
    CONFIDENTIAL,
    /// Sees what accounts bring.
    FIGURES,
    /// Sees what all accounts are together: share, rank, concentration.
    TOTALS,
    /// Sees margin and cost.
    MARGIN,
    /// Sees names and contact data of people at accounts.
    PERSONAL_DATA,
    /// Takes tables away as files.
    EXPORT,
    /// Sees what was imported.
    IMPORTS,
    /// Changes more than what is their own.
    CHANGE,
    /// Decides what holds for everybody, and who is responsible for what.
    DECIDE,
    /// Adds people, changes their roles, ends their access.
    KEEP_PEOPLE,
    /// Reads who changed what.
    AUDIT;

    /// The authority that goes with it, for `@PreAuthorize("hasAuthority('MAY_…')")`.
    String authority() {
        return "MAY_" + name();
    }

    /// As the database calls it.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
