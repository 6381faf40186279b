package pareto.account.contact;

import java.util.Locale;

/// How one person at customers stands to another.
public enum RelationKind {
    REPORTS_TO(4),
    INFLUENCES(3),
    KNOWS(3),
    /// Of one family (亲属).
    RELATED(4),
    /// Went to one school (校友).
    ALUMNI(2),
    REFERRED_BY(3);

    private final int strength;

    RelationKind(int strength) {
        this.strength = strength;
    }

    /// How well it carries an introduction, on the scale of contacts with us from 1 to 5. An estimate: nobody rates
    /// relations among others.
    int strength() {
        return strength;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RelationKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its sentence, from one person to the other.
    String key() {
        return "account.contact.relation." + name();
    }
}
