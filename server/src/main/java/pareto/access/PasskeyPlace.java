package pareto.access;

import java.net.URI;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The name passkeys belong to and the addresses they work at.
@Component
class PasskeyPlace {

    private final PasskeySettings settings;
    private final OwnPlace own;

    PasskeyPlace(PasskeySettings settings, OwnPlace own) {
        this.settings = settings;
        this.own = own;
    }

    String domain() {
        return settings.domain().isBlank() ? host() : settings.domain();
    }

    Set<String> origins() {
        return settings.origins().isEmpty() ? Set.of(origin()) : settings.origins();
    }

    /// For the script of the pages: it says where to go instead of failing.
    String originsInARow() {
        return String.join(" ", origins());
    }

    private String host() {
        return String.valueOf(URI.create(own.named()).getHost());
    }

    private String origin() {
        URI address = URI.create(own.named());
        return address.getScheme() + "://" + address.getAuthority();
    }
}
