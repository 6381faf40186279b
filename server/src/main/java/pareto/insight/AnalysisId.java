package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identity of an analysis.
public record AnalysisId(UUID id) {

    static AnalysisId fresh() {
        return new AnalysisId(UuidCreator.getTimeOrderedEpoch());
    }
}
