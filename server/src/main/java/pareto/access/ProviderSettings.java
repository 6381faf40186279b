package pareto.access;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import pareto.database.StartRefusedException;
import pareto.shell.format.Language;

/// The company's own sign-in by OpenID Connect, if one was given (`PARETO_OIDC_…`).
///
/// @param issuer       address of the provider, exactly as it calls itself
/// @param nameZh       what its button is called on Chinese pages
/// @param nameEn       the same on English ones
/// @param secondFactor words of the provider (`amr` or `acr`) that say a second factor was given; without any, none
/// counts
@ConfigurationProperties("pareto.oidc")
record ProviderSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @DefaultValue List<String> secondFactor) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    ProviderSettings {
        if (!issuer.isBlank() && !isSafe(issuer)) {
            throw new StartRefusedException(
                    "PARETO_OIDC_ISSUER must be an address that begins with https:// (http:// only on this machine).");
        }
        if (issuer.isBlank() != clientId.isBlank()) {
            throw new StartRefusedException(
                    "Sign-in by OpenID Connect needs both PARETO_OIDC_ISSUER and PARETO_OIDC_CLIENT_ID; give both or neither.");
        }
    }

    boolean given() {
        return !issuer.isBlank();
    }

    /// Its name in a language; null where none was given.
    @Nullable
    String name(Language language) {
        return language.chinese() ? nameZh : nameEn;
    }

    private static boolean isSafe(String issuer) {
        try {
            URI address = URI.create(issuer);
            return "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
