package pareto.account.merge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// Pairs of accounts that are probably one company, or parts of one group. Nothing is joined without a person's word.
@Repository
@Transactional
class SameCompany {

    /// Two accounts, the elder first, and what speaks for it.
    record Proposal(Account account, Account other, Likeness likeness) {

        boolean group() {
            return likeness.kind() == Likeness.Kind.GROUP;
        }
    }

    private record Pair(Account account, Account other) {}

    /// A key that many share says nothing; pairs a person has answered, merged and parted, or put into one group are
    /// no question any more.
    private static final String PAIRS = """
            with pair as (
                select distinct k.account_id as one, o.account_id as other
                from account_match_key k join account_match_key o
                    on o.kind = k.kind and o.key = k.key and k.account_id < o.account_id
                where (k.kind, k.key) in
                    (select kind, key from account_match_key group by kind, key having count(*) between 2 and 12))
            select a.id, a.code, a.name, b.id as other_id, b.code as other_code, b.name as other_name
            from pair join account a on a.id = pair.one join account b on b.id = pair.other
            where not exists (select 1 from same_company_answer s where s.account_id = a.id and s.other_id = b.id)
                and not exists (select 1 from account_merge m where m.undone_at is not null
                    and ((m.into_id = a.id and m.other_id = b.id) or (m.into_id = b.id and m.other_id = a.id)))
                and not exists (select 1 from account_parent p where p.from_day <= :day and p.to_day > :day
                    and ((p.account_id = a.id and p.parent_id = b.id) or (p.account_id = b.id and p.parent_id = a.id)))
                and not exists (select 1 from account_parent p join account_parent q on q.parent_id = p.parent_id
                    where p.account_id = a.id and q.account_id = b.id and p.from_day <= :day and p.to_day > :day
                        and q.from_day <= :day and q.to_day > :day)
            order by a.name, a.code, b.code limit 2000
            """;

    private final JdbcClient jdbc;
    private final Sides sides;
    private final Clock clock;

    SameCompany(JdbcClient jdbc, Sides sides, Clock clock) {
        this.jdbc = jdbc;
        this.sides = sides;
        this.clock = clock;
    }

    /// The likeliest first, those that may form a group last.
    @Transactional(readOnly = true)
    List<Proposal> open(int most) {
        List<Pair> pairs = jdbc.sql(PAIRS)
                .param("day", LocalDate.now(clock))
                .query(SameCompany::pair)
                .list();
        List<Account> all = new ArrayList<>();
        pairs.forEach(pair -> all.addAll(List.of(pair.account(), pair.other())));
        Sides.Of known = sides.of(all);
        return pairs.stream()
                .map(pair -> new Proposal(
                        pair.account(),
                        pair.other(),
                        Likeness.of(known.sides(pair.account()), known.sides(pair.other()))))
                .filter(proposal -> proposal.likeness().kind() != Likeness.Kind.DIFFERENT)
                .sorted(Comparator.comparing(Proposal::group)
                        .thenComparing(proposal -> -proposal.likeness().score()))
                .limit(most)
                .toList();
    }

    /// What a person says about two of them.
    void different(AccountId account, AccountId other) {
        boolean inOrder = account.id().toString().compareTo(other.id().toString()) < 0;
        jdbc.sql("""
                insert into same_company_answer (account_id, other_id, same, answered_by, answered_at)
                values (?, ?, false, actor(), ?)
                on conflict (account_id, other_id) do update
                set same = excluded.same, answered_by = excluded.answered_by, answered_at = excluded.answered_at
                """)
                .params(
                        inOrder ? account.id() : other.id(),
                        inOrder ? other.id() : account.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(account(row, ""), account(row, "other_"));
    }

    private static Account account(ResultSet row, String which) throws SQLException {
        return new Account(
                new AccountId(row.getObject(which + "id", UUID.class)),
                row.getString(which + "code"),
                row.getString(which + "name"));
    }
}
