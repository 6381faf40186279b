package pareto.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// Our staff as those who can sign in. Every change is audited; only administrators and system jobs may make one.
@Component
@Transactional
public class Identities {

    /// A new identity and the password it was given.
    public record WithPassword(IdentityId id, String login, String password) {}

    private static final Duration LINK_VALID = Duration.ofDays(2);

    private final IdentityRepository rows;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final SecondFactors secondFactors;
    private final PasskeyRepository passkeys;
    private final ProviderLinks providerLinks;
    private final Actors actors;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(
            IdentityRepository rows,
            Passwords passwords,
            OneTimeLinks links,
            SecondFactors secondFactors,
            PasskeyRepository passkeys,
            ProviderLinks providerLinks,
            Actors actors,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.links = links;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.providerLinks = providerLinks;
        this.actors = actors;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All staff, past ones last.
    public List<Person> staff() {
        return jdbc.sql("""
                select i.id, i.login, i.name, i.role, i.created_at, i.ended_at, c.identity_id is not null as password,
                    f.confirmed_at is not null as second_factor
                from identity i left join credential c on c.identity_id = i.id
                left join second_factor f on f.identity_id = i.id
                where i.kind = 'staff' order by i.ended_at nulls first, i.name, i.id""")
                .query((row, number) -> new Person(
                        new IdentityId(row.getObject("id", UUID.class)),
                        row.getString("login"),
                        row.getString("name"),
                        Role.ofCode(row.getString("role")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        Identity.instant(row, "ended_at"),
                        row.getBoolean("password"),
                        row.getBoolean("second_factor")))
                .list();
    }

    /// Adds someone who will choose a password by [#link].
    ///
    /// @throws Refusal when the login is taken
    public IdentityId add(String name, String login, Role role) {
        return add(name, login, role, "");
    }

    /// The same with the reason for the role.
    public IdentityId add(String name, String login, Role role, String reason) {
        if (rows.byLogin(login).isPresent()) {
            throw Refusal.conflict("access.login.taken");
        }
        IdentityId id = IdentityId.next();
        rows.addStaff(id, login, name, role, actors.current().id(), clock.instant());
        audit.record("access.did.staffAdded", id.toString(), (role.code() + " " + reason).strip());
        return id;
    }

    /// Adds someone with a random password, for sample companies.
    public WithPassword create(String name, String login, Role role) {
        IdentityId id = add(name, login, role);
        String password = Passwords.random();
        passwords.set(id, password);
        return new WithPassword(id, IdentityRepository.normal(login), password);
    }

    /// The path of a link by which its bearer chooses a new password for this identity, within two days, once. It is a
    /// new invitation: the next account of the company's own sign-in with their address is theirs.
    public String link(IdentityId id) {
        if (providerLinks.remove(id)) {
            audit.record("access.did.providerUnlinked", id.toString(), "");
        }
        audit.record("access.did.linkIssued", id.toString(), "");
        return "/welcome/" + links.forPassword(id, LINK_VALID);
    }

    /// Gives another role; the person signs in again with it.
    ///
    /// @throws Refusal when no administrator would be left
    public void changeRole(IdentityId id, Role role, String reason) {
        Role before = rows.find(id).map(Identity::role).orElseThrow();
        if (before == role) {
            return;
        }
        keepAnAdministrator(id);
        rows.change(id, role);
        rows.signOut(id, clock.instant());
        audit.record(
                "access.did.roleChanged", id.toString(), (before.code() + " → " + role.code() + " " + reason).strip());
    }

    /// Ends someone's access at once and for good, and takes every key they hold.
    ///
    /// @throws Refusal when no administrator would be left
    public void end(IdentityId id) {
        keepAnAdministrator(id);
        rows.end(id, actors.current().id(), clock.instant());
        passkeys.removeAll(id);
        providerLinks.remove(id);
        links.withdraw(id);
        audit.record("access.did.accessEnded", id.toString(), "");
    }

    /// Lets someone who lost their authenticator set up another one.
    public void resetSecondFactor(IdentityId id) {
        secondFactors.reset(id);
        rows.signOut(id, clock.instant());
    }

    private void keepAnAdministrator(IdentityId without) {
        boolean others = jdbc.sql("""
                select exists (select 1 from identity i join credential c on c.identity_id = i.id
                where i.role = 'administrator' and i.ended_at is null and i.id <> ?)
                or not exists (select 1 from identity where id = ? and role = 'administrator')""")
                .params(without.id(), without.id())
                .query(Boolean.class)
                .single();
        if (!others) {
            throw Refusal.conflict("access.lastAdministrator");
        }
    }
}
