package pareto.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.shell.format.Formats;

/// What is usually promised to each tier, and the services to choose from.
record LevelsPage(
        List<ServiceLevel> levels,
        List<Offer> offers,
        Map<UUID, String> calendars,
        LocalDate today,
        boolean mayChange) {

    TermWords words(Formats formats) {
        return new TermWords(formats, "", calendars);
    }
}
