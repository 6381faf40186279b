package pareto.assurance.measured;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// A subject of measurement.
public record SubjectId(UUID id) {

    public static SubjectId next() {
        return new SubjectId(UuidCreator.getTimeOrderedEpoch());
    }
}
