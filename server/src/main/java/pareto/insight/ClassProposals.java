package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// Rows of table `class_proposal`.
@Repository
@Transactional
class ClassProposals {

    private static final String PROPOSALS = """
            select p.*, a.code, a.name as account_name, k.scheme, k.name_zh, k.scheme_zh || ' · ' || k.name_zh as zh,
                k.scheme_en || ' · ' || k.name_en as en, i.name as by_name
            from class_proposal p join account a on a.id = p.account_id
            join fact_account_class_kind k on k.id = p.kind_id left join identity i on i.id = p.decided_by
            """;

    /// Somebody has put the account into the class meanwhile; its two parameters are a day and the same day again.
    private static final String IN_IT = """
             exists (select 1 from fact_account_class c where c.account_id = p.account_id and c.kind_id = p.kind_id
                and c.from_day <= ? and c.to_day > ?)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClassProposals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those nobody has decided about, by class, then by account.
    @Transactional(readOnly = true)
    List<ClassProposal> open(int most) {
        return jdbc.sql(PROPOSALS + "where p.accepted is null and not" + IN_IT
                        + "order by k.scheme, k.place, a.name, p.id limit ?")
                .params(today(), today(), most)
                .query(ClassProposals::proposal)
                .list();
    }

    /// All about an account, open ones first.
    @Transactional(readOnly = true)
    List<ClassProposal> of(AccountId account) {
        return jdbc.sql(PROPOSALS + "where p.account_id = ? and (p.accepted is not null or not" + IN_IT + """
                ) order by p.accepted is not null, p.decided_on desc, p.proposed_on desc, p.id
                """)
                .params(account.id(), today(), today())
                .query(ClassProposals::proposal)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ClassProposal> find(UUID id) {
        return jdbc.sql(PROPOSALS + "where p.id = ?")
                .param(id)
                .query(ClassProposals::proposal)
                .optional();
    }

    /// Proposes it unless the account is in the class, it is proposed already, or it was refused within the last year;
    /// whether it did.
    boolean add(AccountId account, ClassRule rule, List<String> evidence) {
        LocalDate today = today();
        return jdbc.sql("""
                insert into class_proposal (id, account_id, kind_id, rule_id, evidence_key, evidence, proposed_on)
                select ?, ?, ?, ?, ?, ?, ?
                where not exists (select 1 from fact_account_class c
                    where c.account_id = ? and c.kind_id = ? and c.from_day <= ? and c.to_day > ?)
                and not exists (select 1 from class_proposal p where p.account_id = ? and p.kind_id = ?
                    and (p.accepted is null or (not p.accepted and p.decided_on > ?)))
                on conflict do nothing -- two refreshes may propose at the same time
                """)
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                account.id(),
                                rule.kind().id(),
                                rule.id(),
                                rule.basis().code(),
                                evidence.toArray(String[]::new),
                                today,
                                account.id(),
                                rule.kind().id(),
                                today,
                                today,
                                account.id(),
                                rule.kind().id(),
                                today.minusYears(1))
                        .update()
                > 0;
    }

    /// Takes back what nobody has decided about and no rule says any longer, or a person has done already.
    void keepOnly(List<UUID> accounts, List<UUID> kinds) {
        jdbc.sql("""
                delete from class_proposal p where p.accepted is null and (not exists (
                    select 1 from unnest(?::text[], ?::text[]) as said (account, kind)
                    where said.account::uuid = p.account_id and said.kind::uuid = p.kind_id) or
                """ + IN_IT + ")")
                .params(
                        accounts.stream().map(UUID::toString).toArray(String[]::new),
                        kinds.stream().map(UUID::toString).toArray(String[]::new),
                        today(),
                        today())
                .update();
    }

    /// Enters what a person decided; whether it was open still.
    boolean decide(UUID id, boolean accepted, String reason) {
        return jdbc.sql("""
                update class_proposal set accepted = ?, reason = ?, decided_by = actor(), decided_on = ?
                where id = ? and accepted is null
                """).params(accepted, reason, today(), id).update() > 0;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ClassProposal proposal(ResultSet row, int number) throws SQLException {
        return new ClassProposal(
                row.getObject("id", UUID.class),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("account_name")),
                new TierFactsOn.Kind(row.getObject("kind_id", UUID.class), row.getString("zh"), row.getString("en")),
                row.getString("scheme"),
                row.getString("name_zh"),
                row.getString("evidence_key"),
                Arrays.asList((String[]) row.getArray("evidence").getArray()),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("accepted", Boolean.class),
                row.getString("reason"),
                row.getString("by_name"));
    }
}
