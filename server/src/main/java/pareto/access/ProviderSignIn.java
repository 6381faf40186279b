package pareto.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import pareto.access.SignInAttempts.Admission;
import pareto.access.SignInAttempts.Patience;

/// Whom an account at the company's own sign-in lets in: only someone who was invited here. Signing in makes nobody.
@Component
class ProviderSignIn {

    sealed interface Outcome {
        record Accepted(SignedIn person) implements Outcome {}

        record Refused(SignInRefusal why) implements Outcome {}
    }

    /// Letters of other scripts could look like somebody's address, or become it in lower case.
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+");

    private static final Outcome UNKNOWN = new Outcome.Refused(SignInRefusal.UNKNOWN);

    private final Actors actors;
    private final IdentityRepository identities;
    private final Provider provider;
    private final ProviderLinks links;
    private final SignInAttempts attempts;
    private final Entrance entrance;
    private final Audit audit;

    ProviderSignIn(
            Actors actors,
            IdentityRepository identities,
            Provider provider,
            ProviderLinks links,
            SignInAttempts attempts,
            Entrance entrance,
            Audit audit) {
        this.actors = actors;
        this.identities = identities;
        this.provider = provider;
        this.links = links;
        this.attempts = attempts;
        this.entrance = entrance;
        this.audit = audit;
    }

    /// Someone came back from the provider.
    ///
    /// @param answer what the provider's answer turned out to be
    Outcome arrive(ProviderAnswer answer, String address) {
        return actors.system("sign-in", () -> switch (attempts.admit(Patience.address(address))) {
            case Admission.Wait ignored -> new Outcome.Refused(SignInRefusal.TOO_OFTEN);
            case Admission.Admitted(UUID attempt) -> {
                Outcome outcome = judge(answer);
                if (outcome instanceof Outcome.Accepted || answer instanceof ProviderAnswer.Away) {
                    attempts.succeed(attempt);
                }
                yield outcome;
            }
        });
    }

    private Outcome judge(ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Person(OidcUser account) -> welcome(account);
            case ProviderAnswer.Astray(String why) -> refuse(null, why, SignInRefusal.ASTRAY);
            case ProviderAnswer.Declined(String why) -> refuse(null, why, SignInRefusal.DECLINED);
            case ProviderAnswer.Away() -> new Outcome.Refused(SignInRefusal.AWAY);
        };
    }

    private Outcome welcome(OidcUser account) {
        Optional<Identity> known =
                links.find(provider.issuer(), subject(account)).flatMap(identities::find);
        if (known.isEmpty()) {
            return first(account);
        }
        return known.get().hasAccess() ? accept(known.get(), account) : refuse(known.get(), "ended", UNKNOWN);
    }

    /// The first time: a verified e-mail address is the login of someone who was invited.
    private Outcome first(OidcUser account) {
        String email = account.getEmail();
        if (email == null || !ADDRESS.matcher(email).matches() || !Boolean.TRUE.equals(account.getEmailVerified())) {
            return refuse(null, "unverified", UNKNOWN);
        }
        Identity invited =
                identities.byLogin(email).filter(who -> who.role() != null).orElse(null);
        if (invited == null) {
            return refuse(null, "unknown", UNKNOWN);
        }
        if (!invited.hasAccess()) {
            return refuse(invited, "ended", UNKNOWN);
        }
        if (!links.add(provider.issuer(), subject(account), invited.id())) {
            return refuse(invited, "taken", UNKNOWN);
        }
        audit.record("access.did.providerLinked", invited.id().toString(), "");
        return accept(invited, account);
    }

    private Outcome accept(Identity identity, OidcUser account) {
        return new Outcome.Accepted(
                entrance.byProvider(identity, provider.sawSecondFactor(words(account.getIdToken()))));
    }

    private static String subject(OidcUser account) {
        return Objects.requireNonNull(account.getSubject());
    }

    /// What the provider says of how it knew the person.
    private static List<String> words(OidcIdToken token) {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(token.getAuthenticationMethods()).ifPresent(words::addAll);
        Optional.ofNullable(token.getAuthenticationContextClass()).ifPresent(words::add);
        return words;
    }

    private Outcome refuse(@Nullable Identity whom, String why, SignInRefusal told) {
        return refuse(whom, why, new Outcome.Refused(told));
    }

    private Outcome refuse(@Nullable Identity whom, String why, Outcome outcome) {
        audit.record("access.did.providerRefused", whom == null ? "" : whom.id().toString(), why);
        return outcome;
    }
}
