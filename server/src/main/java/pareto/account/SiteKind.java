package pareto.account;

import java.util.Locale;

/// What an account has at a site.
public enum SiteKind {
    HEADQUARTERS,
    OFFICE,
    PLANT,
    SHOP,
    WAREHOUSE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SiteKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    public String key() {
        return "account.site.kind." + name();
    }
}
