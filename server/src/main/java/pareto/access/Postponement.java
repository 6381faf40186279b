package pareto.access;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/// Whether the second factor may wait: only for someone at this machine who looks at made-up data.
@Component
class Postponement {

    private final List<MadeUpData> witnesses;
    private final ServerProperties server;

    Postponement(List<MadeUpData> witnesses, ServerProperties server) {
        this.witnesses = witnesses;
        this.server = server;
    }

    boolean allowed() {
        return isThisMachineAlone() && witnesses.stream().anyMatch(MadeUpData::isAllThereIs);
    }

    private boolean isThisMachineAlone() {
        InetAddress address = server.getAddress();
        return address != null && address.isLoopbackAddress() && server.getForwardHeadersStrategy() == null;
    }
}
