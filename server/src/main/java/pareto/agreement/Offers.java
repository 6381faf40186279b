package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The catalogue of services (table `service_offer`) and what versions contain of it (`contract_service` and
/// `contract_service_price`).
@Repository
@Transactional
class Offers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those on offer today, basic ones first.
    @Transactional(readOnly = true)
    List<Offer> all() {
        return jdbc.sql("""
                select id, name, kind, monthly, currency from service_offer where until_at is null order by kind, name, id
                """).query((row, number) -> offer(row)).list();
    }

    void offer(String name, Offer.Kind kind, @Nullable BigDecimal monthly, String currency) {
        jdbc.sql("""
                insert into service_offer (id, name, kind, monthly, currency, offered_by, offered_at)
                values (:id, :name, :kind, :monthly, :currency, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("name", name)
                .param("kind", kind.code())
                .param("monthly", monthly)
                .param("currency", currency)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// False when it is on offer no longer.
    boolean withdraw(UUID offer) {
        return jdbc.sql("update service_offer set until_at = ?, until_by = actor() where id = ? and until_at is null")
                        .params(Timestamp.from(clock.instant()), offer)
                        .update()
                > 0;
    }

    /// What a version contains.
    @Transactional(readOnly = true)
    List<Offer> of(UUID version) {
        return jdbc.sql("""
                select s.id, s.name, s.kind, p.monthly, coalesce(p.currency, '') as currency
                from contract_service s left join contract_service_price p on p.service_id = s.id
                where s.version_id = ? order by s.kind, s.name
                """).param(version).query((row, number) -> offer(row)).list();
    }

    /// Puts a service of the catalogue into a draft, at today's price.
    ///
    /// @throws Refusal when it is on offer no longer, or in the draft already
    void take(Contract contract, Version draft, UUID chosen) {
        Offer offer = all().stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("agreement.offer.unknown"));
        if (of(draft.id()).stream().anyMatch(one -> one.name().equals(offer.name()))) {
            throw Refusal.conflict("agreement.offer.twice", offer.name());
        }
        add(contract, draft.id(), offer);
    }

    private void add(Contract contract, UUID version, Offer offer) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID account = contract.account().id().id();
        jdbc.sql("insert into contract_service (id, version_id, account_id, name, kind) values (?, ?, ?, ?, ?)")
                .params(id, version, account, offer.name(), offer.kind().code())
                .update();
        if (offer.monthly() != null) {
            jdbc.sql("""
                    insert into contract_service_price (service_id, version_id, account_id, monthly, currency)
                    values (?, ?, ?, ?, ?)
                    """)
                    .params(id, version, account, offer.monthly(), offer.currency())
                    .update();
        }
    }

    void leaveOut(Version draft, UUID service) {
        jdbc.sql("delete from contract_service where version_id = ? and id = ?")
                .params(draft.id(), service)
                .update();
    }

    /// All of a version into a draft.
    void copy(Contract contract, UUID version, UUID draft) {
        of(version).forEach(service -> add(contract, draft, service));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Offer.Kind.ofCode(row.getString("kind")),
                row.getBigDecimal("monthly"),
                row.getString("currency"));
    }
}
