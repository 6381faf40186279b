package pareto.account.contact;

import java.util.Locale;

/// What a person does when their house decides to buy.
public enum DecisionRole {
    /// Has the last word (拍板).
    APPROVES,
    /// Chooses (决策).
    DECIDES,
    /// Judges what is offered (评估).
    EVALUATES,
    /// Works with it (使用).
    USES,
    /// Can say no (否决).
    BLOCKS,
    /// Opens doors for us (引荐).
    INTRODUCES;

    /// Whether it is bought because this person says yes.
    boolean buys() {
        return this == APPROVES || this == DECIDES;
    }

    /// Whether nothing is bought against this person.
    boolean decisive() {
        return buys() || this == BLOCKS;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DecisionRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    public String key() {
        return "account.contact.role." + name();
    }
}
