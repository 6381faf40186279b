package pareto.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identity of what one import added to the ledger.
public record OrderBatchId(UUID id) {

    static OrderBatchId fresh() {
        return new OrderBatchId(UuidCreator.getTimeOrderedEpoch());
    }
}
