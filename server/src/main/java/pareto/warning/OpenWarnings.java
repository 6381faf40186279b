package pareto.warning;

import java.util.List;
import org.springframework.stereotype.Component;

/// The door of this module: what needs somebody, for pages that compose.
@Component
public class OpenWarnings {

    private final WarningRows rows;

    OpenWarnings(WarningRows rows) {
        this.rows = rows;
    }

    /// Those of accounts the actor may see, most revenue at risk first.
    public List<AccountWarning> largest(int most) {
        return rows.open(most);
    }
}
