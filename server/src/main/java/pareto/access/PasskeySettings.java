package pareto.access;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where passkeys are good (`PARETO_PASSKEYS_…`); left out, at the server's own address.
///
/// @param domain  the name they belong to for good: a key made for one name is no key at another
/// @param origins addresses of pages that may ask for them, all within that domain
@ConfigurationProperties("pareto.passkeys")
record PasskeySettings(
        @DefaultValue("") String domain, @DefaultValue Set<String> origins) {}
