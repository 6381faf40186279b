package pareto;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the person at the console where to point the browser.
@Component
class Announcement {

    private final ServerProperties server;

    Announcement(ServerProperties server) {
        this.server = server;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String scheme = server.getSsl() == null ? "http" : "https";
            String host = server.getAddress() == null
                    ? "127.0.0.1"
                    : server.getAddress().getHostAddress();
            System.out.printf(
                    "Pareto runs at %s://%s:%d – Ctrl-C stops it.%n",
                    scheme,
                    host.contains(":") ? "[" + host + "]" : host,
                    context.getWebServer().getPort());
        }
    }
}
