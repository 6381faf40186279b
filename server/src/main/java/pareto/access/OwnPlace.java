package pareto.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address people reach this server at: the one given by setting (`PARETO_URL`), else this machine's.
@Component
public class OwnPlace {

    private final ServerProperties server;
    private final Environment environment;
    private final String given;

    OwnPlace(ServerProperties server, Environment environment, @Value("${pareto.url:}") String given) {
        this.server = server;
        this.environment = environment;
        this.given = given.replaceAll("/+$", "");
    }

    boolean isGiven() {
        return !given.isEmpty();
    }

    /// Without a slash at the end.
    public String address() {
        return isGiven() ? given : at("127.0.0.1");
    }

    /// The same by a name, which browsers ask for where they keep keys.
    String named() {
        return isGiven() ? given : at("localhost");
    }

    private String at(String host) {
        String scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
        return scheme + "://" + host + ":" + environment.getProperty("local.server.port", "8080");
    }
}
