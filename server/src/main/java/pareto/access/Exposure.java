package pareto.access;

import java.net.InetAddress;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import pareto.database.StartRefusedException;

/// Who can reach this server: this machine alone, unless told otherwise, and then only under TLS or
/// behind a trusted proxy.
@Component
class Exposure {

    private final boolean proxied;
    private final boolean loopback;

    Exposure(ServerProperties server) {
        InetAddress address = server.getAddress();
        proxied = server.getForwardHeadersStrategy() != null
                && server.getForwardHeadersStrategy() != ServerProperties.ForwardHeadersStrategy.NONE;
        loopback = address != null && address.isLoopbackAddress();
        if (!loopback && !proxied && !Ssl.isEnabled(server.getSsl())) {
            throw new StartRefusedException(
                    "Pareto would be open to the network without TLS: give a certificate by SERVER_SSL_CERTIFICATE and SERVER_SSL_CERTIFICATEPRIVATEKEY, or put a trusted proxy in front and set SERVER_FORWARDHEADERSSTRATEGY=native, or leave out PARETO_ADDRESS.");
        }
    }

    boolean isThisMachineAlone() {
        return loopback && !proxied;
    }
}
