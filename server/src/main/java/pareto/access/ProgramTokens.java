package pareto.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// Tokens of programs: made by an administrator or a director, shown once, kept as a hash, worthless at once when
/// revoked. Each acts as a person of ours, whose sight the database knows already, and within its scopes only.
@Component
@Transactional
public class ProgramTokens {

    /// A new token and what to show, the only time there is.
    public record Made(UUID id, String token) {}

    private static final String BEGINNING = "pareto_";
    private static final int SHOWN = BEGINNING.length() + 6;
    private static final int LONGEST = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ROWS = """
            select t.*, i.name, m.name as maker from program_token t
            join identity i on i.id = t.identity_id join identity m on m.id = t.made_by
            """;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final IdentityRepository identities;
    private final Audit audit;
    private final Clock clock;

    ProgramTokens(JdbcClient jdbc, Actors actors, IdentityRepository identities, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes a token that acts as a person.
    ///
    /// @throws Refusal when its maker may less than that person, or that person less than its scopes
    public Made make(String purpose, IdentityId identity, Set<Scope> scopes, Duration valid) {
        String plain = purpose.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw Refusal.badInput("access.token.purpose.bad", LONGEST);
        }
        if (scopes.isEmpty()) {
            throw Refusal.badInput("access.token.scopes.none");
        }
        Role role = mayAct(identity, scopes);
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into program_token
                    (id, token_hash, prefix, purpose, identity_id, role, scopes, made_by, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, actor(), ?, ?)""")
                .params(
                        id,
                        OneTimeLinks.hash(token),
                        token.substring(0, SHOWN),
                        plain,
                        identity.id(),
                        role.code(),
                        scopes.stream().map(Scope::code).sorted().toArray(String[]::new),
                        at(clock.instant()),
                        at(clock.instant().plus(valid)))
                .update();
        audit.record(
                "access.did.tokenMade",
                identity.toString(),
                "%s %s %s %s".formatted(token.substring(0, SHOWN), role.code(), words(scopes), plain));
        return new Made(id, token);
    }

    /// Whom whoever acts may have a token act as: nobody who may more than they do themselves, or is granted a
    /// confidential account that they do not see.
    List<Identity> people() {
        Actor maker = actors.current();
        return jdbc.sql("""
                        select %s from identity where kind = 'staff' and ended_at is null
                            and not reaches_further(id, actor()) order by name, id
                        """.formatted(Identity.COLUMNS)).query(Identity::of).list().stream()
                .filter(person -> person.actor().role() != null
                        && person.actor().role().rights().stream().allMatch(maker::may))
                .toList();
    }

    List<ProgramToken> all() {
        return jdbc.sql(ROWS + "order by t.revoked_at nulls first, t.made_at desc, t.id")
                .query(ProgramTokens::token)
                .list();
    }

    /// Makes a token worthless from now on; one that was revoked stays so.
    void revoke(UUID id) {
        ProgramToken token = jdbc.sql(ROWS + "where t.id = ?")
                .param(id)
                .query(ProgramTokens::token)
                .optional()
                .orElseThrow(() -> Refusal.notFound("access.token.none"));
        int revoked = jdbc.sql("""
                update program_token set revoked_at = ?, revoked_by = actor() where id = ? and revoked_at is null""").params(at(clock.instant()), id).update();
        if (revoked > 0) {
            audit.record(
                    "access.did.tokenRevoked", token.identity().toString(), token.prefix() + " " + token.purpose());
        }
    }

    /// The token with these letters, whatever has become of it; for whoever lets programs in.
    Optional<ProgramToken> find(String letters) {
        return jdbc.sql(ROWS + "where t.token_hash = ?")
                .param(OneTimeLinks.hash(letters))
                .query(ProgramTokens::token)
                .optional();
    }

    /// Whether the person it acts as sees a confidential account that whoever made it does not.
    boolean reachesFurther(ProgramToken token) {
        return jdbc.sql("select reaches_further(identity_id, made_by) from program_token where id = ?")
                .param(token.id())
                .query(Boolean.class)
                .single();
    }

    /// Notes that it was used, to the minute, so that busy programs do not write at every question.
    void used(ProgramToken token) {
        Instant now = clock.instant();
        if (token.used() == null || token.used().isBefore(now.minus(Duration.ofMinutes(1)))) {
            jdbc.sql("update program_token set used_at = ? where id = ?")
                    .params(at(now), token.id())
                    .update();
        }
    }

    private Role mayAct(IdentityId identity, Set<Scope> scopes) {
        Role role = identities
                .find(identity)
                .filter(person -> people().stream().anyMatch(one -> one.id().equals(person.id())))
                .map(Identity::role)
                .orElseThrow(() -> Refusal.badInput("access.token.person.bad"));
        if (scopes.stream().anyMatch(Scope::changes) && !role.may(Right.CHANGE)) {
            throw Refusal.badInput("access.token.person.changesNothing");
        }
        return role;
    }

    private static ProgramToken token(ResultSet row, int number) throws SQLException {
        return new ProgramToken(
                row.getObject("id", UUID.class),
                row.getString("prefix"),
                row.getString("purpose"),
                new IdentityId(row.getObject("identity_id", UUID.class)),
                row.getString("name"),
                Role.ofCode(row.getString("role")),
                scopes(row.getArray("scopes")),
                row.getString("maker"),
                Objects.requireNonNull(Identity.instant(row, "made_at")),
                Objects.requireNonNull(Identity.instant(row, "expires_at")),
                Identity.instant(row, "used_at"),
                Identity.instant(row, "revoked_at"));
    }

    private static Set<Scope> scopes(Array codes) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : (String[]) codes.getArray()) {
            scopes.add(Scope.ofCode(code));
        }
        return scopes;
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::code).sorted().collect(Collectors.joining(" "));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
