package pareto.access;

import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// What came back from the company's own sign-in.
sealed interface ProviderAnswer {

    /// An account, vouched for by the provider for this question of ours.
    record Person(OidcUser account) implements ProviderAnswer {}

    /// Not an answer to a question this browser asked, or not whole.
    record Astray(String why) implements ProviderAnswer {}

    /// The provider says no.
    record Declined(String why) implements ProviderAnswer {}

    /// The provider sent someone back and then did not answer.
    record Away() implements ProviderAnswer {}
}
