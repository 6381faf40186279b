package pareto.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.OneTimeLinks.Bearer;
import pareto.shell.Text;

/// Turns the bearer of a one-time link into someone with a password.
@Component
@Transactional
class Welcoming {

    sealed interface Outcome {
        record Welcome(Identity identity) implements Outcome {}

        record Refused(Text why) implements Outcome {}
    }

    private final OneTimeLinks links;
    private final IdentityRepository identities;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Welcoming(OneTimeLinks links, IdentityRepository identities, Passwords passwords, Audit audit, Clock clock) {
        this.links = links;
        this.identities = identities;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /// The page for this link, empty when the link is used up, too old or made up.
    Optional<WelcomePage> page(String token) {
        return links.find(token)
                .map(bearer -> bearer.identity() == null
                        ? WelcomePage.forFirst(token)
                        : WelcomePage.forKnown(
                                token, identities.find(bearer.identity()).orElseThrow()));
    }

    Outcome welcome(WelcomePage filled, String password) {
        Optional<Text> refusal = refusal(filled, password);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        Bearer bearer = links.find(filled.token()).orElseThrow(UsedLinkException::new);
        if (!links.use(filled.token())) {
            throw new UsedLinkException();
        }
        IdentityId id = bearer.identity() == null ? addFirst(filled) : bearer.identity();
        passwords.set(id, password);
        identities.signOut(id, clock.instant().minusMillis(1));
        audit.record("access.did.passwordSet", id.toString(), "");
        return new Outcome.Welcome(
                identities.find(id).filter(Identity::hasAccess).orElseThrow(UsedLinkException::new));
    }

    private Optional<Text> refusal(WelcomePage filled, String password) {
        if (filled.first() && (filled.name().isBlank() || filled.login().isBlank())) {
            return Optional.of(Text.of("access.welcome.incomplete"));
        }
        if (filled.first() && identities.byLogin(filled.login()).isPresent()) {
            return Optional.of(Text.of("access.login.taken"));
        }
        return PasswordRule.refusal(password, filled.login(), filled.name()).map(Text::of);
    }

    private IdentityId addFirst(WelcomePage filled) {
        IdentityId id = IdentityId.next();
        identities.addStaff(
                id, filled.login(), filled.name(), Role.ADMINISTRATOR, IdentityId.ofSystem("sign-in"), clock.instant());
        audit.record("access.did.staffAdded", id.toString(), Role.ADMINISTRATOR.code());
        return id;
    }
}
