package pareto.service.complaint;

import java.util.Locale;

/// What kind of thing a complaint is about.
public enum Nature {
    /// A line, a device, a delivery.
    TECHNICAL,
    /// How we work and behave.
    MANAGERIAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Message key of its word.
    String key() {
        return "service.complaint.nature." + name();
    }
}
