package pareto.service.complaint;

import java.util.Locale;

/// Who answers for a complaint at a level.
enum Who {
    /// Whoever took it in.
    DESK,
    /// The nearest above who can do something about the account.
    HEAD,
    DIRECTOR,
    /// An executive is told and a director answers, since executives change nothing here.
    EXECUTIVE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Who ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its words.
    String key() {
        return "service.complaint.who." + name();
    }
}
