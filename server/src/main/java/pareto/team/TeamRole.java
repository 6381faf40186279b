package pareto.team;

import java.util.Locale;

/// What one of ours is at an account.
public enum TeamRole {
    /// Responsible end to end (大客户经理); one at a time.
    MANAGER,
    /// Takes over first when the manager leaves.
    DEPUTY,
    /// Works out what we offer (解决方案).
    SOLUTION,
    /// Keeps what we promised running (客户服务).
    SERVICE,
    /// Contracts, prices, bills (商务).
    COMMERCIAL,
    /// The counterpart of their top management (高层对口).
    SPONSOR,
    /// Sits at the customer's (派驻).
    RESIDENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TeamRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "team.role." + name();
    }
}
