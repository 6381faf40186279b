package pareto.access;

import static pareto.access.Right.ALL_ACCOUNTS;
import static pareto.access.Right.AUDIT;
import static pareto.access.Right.CHANGE;
import static pareto.access.Right.CONFIDENTIAL;
import static pareto.access.Right.DECIDE;
import static pareto.access.Right.EXPORT;
import static pareto.access.Right.FIGURES;
import static pareto.access.Right.IMPORTS;
import static pareto.access.Right.KEEP_PEOPLE;
import static pareto.access.Right.MARGIN;
import static pareto.access.Right.PERSONAL_DATA;
import static pareto.access.Right.TOTALS;

import java.util.Locale;
import java.util.Set;

/// What a member of staff is here to do, and what they may.
public enum Role {
    /// Keeps people, settings and the audit; sees everything but confidential accounts.
    ADMINISTRATOR(
            ALL_ACCOUNTS, FIGURES, TOTALS, MARGIN, PERSONAL_DATA, EXPORT, IMPORTS, CHANGE, DECIDE, KEEP_PEOPLE, AUDIT),
    /// Sees and changes every account.
    DIRECTOR(ALL_ACCOUNTS, CONFIDENTIAL, FIGURES, TOTALS, MARGIN, PERSONAL_DATA, EXPORT, IMPORTS, CHANGE, DECIDE),
    /// Top management (高管): sees how everything stands, changes nothing.
    EXECUTIVE(ALL_ACCOUNTS, FIGURES, TOTALS, MARGIN),
    /// Sees and changes the accounts of their teams (大客户经理).
    MANAGER(FIGURES, MARGIN, PERSONAL_DATA, EXPORT, CHANGE),
    /// Works on the teams of accounts (团队成员): what they bring, not what we earn by it.
    SPECIALIST(FIGURES, PERSONAL_DATA, CHANGE),
    /// Works with the figures of all accounts (分析员), without the people behind them.
    ANALYST(ALL_ACCOUNTS, FIGURES, TOTALS, MARGIN, EXPORT, IMPORTS),
    /// Takes requests of every account (服务台): who they are, not what they bring.
    DESK(ALL_ACCOUNTS, PERSONAL_DATA, CHANGE),
    /// Reads who changed what (审计), and no account.
    AUDITOR(AUDIT),
    /// Sees the figures, changes nothing.
    READER(ALL_ACCOUNTS, FIGURES, TOTALS, MARGIN, EXPORT, IMPORTS);

    private final Set<Right> rights;

    Role(Right... rights) {
        this.rights = Set.of(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// Whether a password alone is too little for what this role can do.
    public boolean needsSecondFactor() {
        return may(DECIDE);
    }

    /// Whether it sees more than what is granted to the person.
    public boolean sightIsWide() {
        return may(ALL_ACCOUNTS) || may(CONFIDENTIAL);
    }

    Set<Right> rights() {
        return rights;
    }

    String authority() {
        return "ROLE_" + name();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
