package pareto.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

record SourceId(UUID id) {

    static SourceId fresh() {
        return new SourceId(UuidCreator.getTimeOrderedEpoch());
    }
}
