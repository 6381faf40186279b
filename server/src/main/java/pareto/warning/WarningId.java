package pareto.warning;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identity of a warning.
public record WarningId(UUID id) {

    static WarningId fresh() {
        return new WarningId(UuidCreator.getTimeOrderedEpoch());
    }
}
