package pareto.service.assessment;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Whom figures are about.
enum By {
    DEPARTMENT,
    CITY,
    PERSON;

    /// Id of the department or person, or the city; empty where there is none.
    String of(Who who) {
        return switch (this) {
            case DEPARTMENT -> who.department() == null ? "" : who.department().toString();
            case CITY -> who.city();
            case PERSON -> who.person().toString();
        };
    }

    /// What it is called.
    ///
    /// @param names of departments or people by id; a city is its own name
    String name(String id, Map<UUID, String> names) {
        return this == CITY || id.isEmpty() ? id : names.getOrDefault(UUID.fromString(id), "");
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What somebody typed; departments where it is nothing of these.
    static By ofCode(String code) {
        for (By by : values()) {
            if (by.code().equals(code)) {
                return by;
            }
        }
        return DEPARTMENT;
    }

    /// Message key of its word.
    String key() {
        return "service.assessment.by." + name();
    }
}
