package pareto.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whose account at the company's own sign-in is whose here.
@Component
@Transactional
class ProviderLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<IdentityId> find(String issuer, String subject) {
        return jdbc.sql("select identity_id from provider_link where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(UUID.class)
                .optional()
                .map(IdentityId::new);
    }

    /// Whether the person had no other account of that provider; now they have this one.
    boolean add(String issuer, String subject, IdentityId identity) {
        return jdbc.sql("""
                insert into provider_link (issuer, subject, identity_id, linked_at) values (?, ?, ?, ?)
                on conflict do nothing""")
                        .params(issuer, subject, identity.id(), clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean has(IdentityId identity) {
        return jdbc.sql("select exists (select 1 from provider_link where identity_id = ?)")
                .param(identity.id())
                .query(Boolean.class)
                .single();
    }

    /// Whether there was anything to take away.
    boolean remove(IdentityId of) {
        return jdbc.sql("delete from provider_link where identity_id = ?")
                        .param(of.id())
                        .update()
                > 0;
    }
}
