package pareto.insight;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.shell.Settings;

/// Has studies worked out once more when what they rest on was changed by a person.
@Component
public class StudyRefreshes {

    private final Refreshes refreshes;
    private final Analyses analyses;
    private final Settings settings;

    StudyRefreshes(Refreshes refreshes, Analyses analyses, Settings settings) {
        this.refreshes = refreshes;
        this.analyses = analyses;
        this.settings = settings;
    }

    public void soon() {
        refreshes.soon();
    }

    /// In which figures are counted; empty while nothing was imported.
    public Optional<String> currency() {
        return settings.find(Bases.CURRENCY)
                .or(() -> analyses.standing(Per.ACCOUNT).map(Analysis::currency));
    }
}
