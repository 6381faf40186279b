package pareto.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

record UploadId(UUID id) {

    static UploadId fresh() {
        return new UploadId(UuidCreator.getTimeOrderedEpoch());
    }
}
