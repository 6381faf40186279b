package pareto.nomination;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identity of a nomination.
public record NominationId(UUID id) {

    static NominationId fresh() {
        return new NominationId(UuidCreator.getTimeOrderedEpoch());
    }
}
