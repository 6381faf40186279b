package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.values.Money;

/// Keeps what was booked.
@Repository
@Transactional
class CostEntries implements Costs {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CostEntries(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean book(
            AccountId account,
            LocalDate day,
            Kind kind,
            Money amount,
            String what,
            String reference,
            @Nullable UUID request) {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("A cost without a reference could be booked twice.");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int booked = jdbc.sql("""
                insert into cost_entry
                    (id, account_id, day, kind, amount, currency, what, reference, request_id, booked_by, booked_at)
                values (:id, :account, :day, :kind, :amount, :currency, :what, :reference, :request, actor(), :at)
                on conflict do nothing
                """)
                .param("id", id)
                .param("account", account.id())
                .param("day", day)
                .param("kind", kind.code())
                .param("amount", amount.amount())
                .param("currency", amount.currency())
                .param("what", what)
                .param("reference", reference)
                .param("request", request)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (booked > 0) {
            // whoever is kept from the request does not read of it in the audit either
            String subject = (request == null ? id : request).toString();
            audit.record("insight.did.costBooked", subject, kind.code() + " " + day + " " + reference);
        } else if (!alike(account, day, kind, amount, reference)) {
            throw new IllegalArgumentException("Something else was booked as " + reference + " already.");
        }
        return booked > 0;
    }

    @Override
    public void belong(AccountId account, Collection<String> references) {
        jdbc.sql("""
                update cost_entry set account_id = :account
                where reference = any(cast(:references as text[])) and account_id <> :account
                """)
                .param("account", account.id())
                .param("references", references.toArray(String[]::new))
                .update();
    }

    private boolean alike(AccountId account, LocalDate day, Kind kind, Money amount, String reference) {
        return jdbc.sql("select booked_alike(?, ?, ?, ?, ?, ?)")
                .params(reference, account.id(), day, kind.code(), amount.amount(), amount.currency())
                .query(Boolean.class)
                .single();
    }
}
