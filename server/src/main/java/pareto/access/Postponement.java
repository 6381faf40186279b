package pareto.access;

import java.util.List;
import org.springframework.stereotype.Component;

/// Whether the second factor may wait: only for someone at this machine who looks at made-up data.
@Component
class Postponement {

    private final List<MadeUpData> witnesses;
    private final Exposure exposure;

    Postponement(List<MadeUpData> witnesses, Exposure exposure) {
        this.witnesses = witnesses;
        this.exposure = exposure;
    }

    boolean allowed() {
        return exposure.isThisMachineAlone() && witnesses.stream().anyMatch(MadeUpData::isAllThereIs);
    }
}
