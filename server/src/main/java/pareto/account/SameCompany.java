package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Two accounts whose names say that they are probably one company. Nothing is ever joined without a person's word.
@Repository
class SameCompany {

    /// Two accounts of equal name, the elder first.
    record Proposal(Account account, Account other) {}

    private final JdbcClient jdbc;
    private final Parents parents;
    private final Clock clock;

    SameCompany(JdbcClient jdbc, Parents parents, Clock clock) {
        this.jdbc = jdbc;
        this.parents = parents;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Proposal> open(int most) {
        return jdbc.sql("""
                select a.id, a.code, a.name, b.id as other_id, b.code as other_code, b.name as other_name
                from account a join account b on b.normal_name = a.normal_name and a.id < b.id
                where not exists (
                    select 1 from same_company_answer s where s.account_id = a.id and s.other_id = b.id)
                order by a.name, a.code, b.code limit ?
                """)
                .param(most)
                .query((row, number) -> new Proposal(
                        AccountRows.ACCOUNT.mapRow(row, number),
                        new Account(
                                new AccountId(row.getObject("other_id", UUID.class)),
                                row.getString("other_code"),
                                row.getString("other_name"))))
                .list();
    }

    /// The same company: from the day on the other one stands under the account, so that their figures add up in one
    /// group.
    @Transactional
    void same(AccountId account, AccountId other, LocalDate today) {
        answer(account, other, true);
        if (!parents.standsUnder(account, other, today)) {
            parents.move(other, account, today);
        }
    }

    @Transactional
    void different(AccountId account, AccountId other) {
        answer(account, other, false);
    }

    private void answer(AccountId account, AccountId other, boolean same) {
        boolean inOrder = account.id().toString().compareTo(other.id().toString()) < 0;
        jdbc.sql("""
                insert into same_company_answer (account_id, other_id, same, answered_by, answered_at)
                values (?, ?, ?, actor(), ?)
                on conflict (account_id, other_id) do update
                set same = excluded.same, answered_by = excluded.answered_by, answered_at = excluded.answered_at
                """)
                .params(
                        inOrder ? account.id() : other.id(),
                        inOrder ? other.id() : account.id(),
                        same,
                        Timestamp.from(clock.instant()))
                .update();
    }
}
