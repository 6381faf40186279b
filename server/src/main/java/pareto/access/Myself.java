package pareto.access;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// What everybody may change about themselves.
@Component
@Transactional
class Myself {

    private final Actors actors;
    private final IdentityRepository identities;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final MyPasskeys passkeys;
    private final PasskeyPlace place;
    private final Provider provider;
    private final ProviderLinks links;
    private final Audit audit;
    private final Clock clock;

    Myself(
            Actors actors,
            IdentityRepository identities,
            Passwords passwords,
            SecondFactors secondFactors,
            MyPasskeys passkeys,
            PasskeyPlace place,
            Provider provider,
            ProviderLinks links,
            Audit audit,
            Clock clock) {
        this.actors = actors;
        this.identities = identities;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.place = place;
        this.provider = provider;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    MyPage page(String done) {
        Identity me = me();
        return new MyPage(
                me.login(),
                secondFactors.confirmed(me.id()),
                me.role() != null && me.role().needsSecondFactor(),
                passkeys.all(),
                place.originsInARow(),
                provider.given(),
                links.has(me.id()),
                LocalDate.now(clock),
                done.matches("name|passkeyAdded|passkeyRemoved|providerLinked|providerLeft")
                        ? Text.of("access.me.done." + done)
                        : null,
                done.equals("providerTaken") ? Text.of("access.provider.taken") : null);
    }

    void rename(String name) {
        if (name.isBlank()) {
            throw Refusal.badInput("access.me.nameless");
        }
        identities.rename(me().id(), name);
        audit.record("access.did.nameChanged", me().id().toString(), "");
    }

    /// Ends every other session: whoever knew the old password is out.
    void changePassword(String old, String chosen) {
        Identity me = me();
        if (!passwords.matches(me.id(), old)) {
            throw Refusal.badInput("access.me.wrongPassword");
        }
        PasswordRule.refusal(chosen, me.login(), me.name()).ifPresent(key -> {
            throw Refusal.badInput(key);
        });
        passwords.set(me.id(), chosen);
        audit.record("access.did.passwordSet", me.id().toString(), "");
        signOutEverywhere();
    }

    void resetSecondFactor(String password) {
        Identity me = me();
        if (!passwords.matches(me.id(), password)) {
            throw Refusal.badInput("access.me.wrongPassword");
        }
        secondFactors.reset(me.id());
        signOutEverywhere();
    }

    /// Forgets which account at the company's own sign-in is theirs.
    void leaveProvider() {
        if (links.remove(me().id())) {
            audit.record("access.did.providerUnlinked", me().id().toString(), "");
        }
    }

    void signOutEverywhere() {
        identities.signOut(me().id(), clock.instant());
        audit.record("access.did.signedOutEverywhere", me().id().toString(), "");
    }

    private Identity me() {
        return identities.find(actors.current().id()).orElseThrow();
    }
}
