package pareto.access;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets the person who starts an empty installation in: a link on the terminal, new at every start until
/// someone has used it.
@Component
class FirstAdministrator {

    private static final Duration VALID = Duration.ofMinutes(30);

    private final Actors actors;
    private final IdentityRepository identities;
    private final OneTimeLinks links;
    private final OwnPlace place;

    FirstAdministrator(Actors actors, IdentityRepository identities, OneTimeLinks links, OwnPlace place) {
        this.actors = actors;
        this.identities = identities;
        this.links = links;
        this.place = place;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        PrintStream terminal = System.out;
        link().ifPresent(link -> terminal.printf(
                "Nobody can sign in yet. Open this link within 30 minutes to become the administrator:%n  %s%n", link));
    }

    /// Where the first administrator is made; empty once there is one.
    Optional<String> link() {
        return actors.system(
                "sign-in",
                () -> identities.hasAdministrator()
                        ? Optional.empty()
                        : Optional.of(place.address() + "/welcome/" + links.forFirstAdministrator(VALID)));
    }
}
