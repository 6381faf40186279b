package pareto.team;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;

/// The parts one person has in the teams of accounts, those that the actor may see.
@Repository
@Transactional(readOnly = true)
class Parts {

    /// @param to first day no longer in it, far ahead where nobody has ended it
    /// @param place where a resident sits
    /// @param heir who would take it over if nobody says otherwise: the account's deputy
    record Part(
            UUID id,
            Account account,
            TeamRole role,
            LocalDate from,
            LocalDate to,
            String place,
            @Nullable IdentityId heir,
            String heirName) {}

    private final JdbcClient jdbc;
    private final Actors actors;

    Parts(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /// At most so many, managed accounts first, by name; those that only begin later included.
    List<Part> of(IdentityId person, LocalDate day, int most) {
        return jdbc.sql("""
                select m.id, m.role, m.from_day, least(m.to_day, date '9999-12-31') as to_day, m.place, a.id as account_id, a.code, a.name, d.identity_id as heir,
                    coalesce(s.name, '') as heir_name
                from team_member m join account a on a.id = m.account_id
                left join team_member d on d.account_id = m.account_id and d.role = 'deputy'
                    and d.from_day <= :day and d.to_day > :day and d.identity_id <> m.identity_id
                    and not exists (select 1 from team_member e where e.account_id = d.account_id and e.role = 'deputy'
                        and e.from_day <= :day and e.to_day > :day and e.identity_id <> m.identity_id and e.id < d.id)
                left join fact_staff s on s.id = d.identity_id
                where m.identity_id = :person and m.to_day > :day
                order by m.role <> 'manager', a.name, a.id, m.role limit :most
                """)
                .param("person", person.id())
                .param("day", day)
                .param("most", most)
                .query((row, number) -> {
                    UUID heir = row.getObject("heir", UUID.class);
                    return new Part(
                            row.getObject("id", UUID.class),
                            new Account(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    row.getString("code"),
                                    row.getString("name")),
                            TeamRole.ofCode(row.getString("role")),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class),
                            row.getString("place"),
                            heir == null ? null : new IdentityId(heir),
                            row.getString("heir_name"));
                })
                .list();
    }

    /// At how many accounts the person has or will have a part.
    int count(IdentityId person, LocalDate day) {
        return jdbc.sql("select count(distinct account_id) from team_member where identity_id = ? and to_day > ?")
                .params(person.id(), day)
                .query(Integer.class)
                .single();
    }

    /// Whether the person has or will have a part at an account, or in a virtual team, that the actor does not see.
    @Transactional
    boolean hidden(IdentityId person, LocalDate day) {
        int all = actors.system("team", () -> every(person, day));
        return all > every(person, day);
    }

    private int every(IdentityId person, LocalDate day) {
        return count(person, day) + virtual(person, day);
    }

    private int virtual(IdentityId person, LocalDate day) {
        return jdbc.sql("""
                select count(*) from virtual_team_member m join virtual_team v on v.id = m.virtual_team_id
                where m.identity_id = ? and m.to_day > ? and v.to_day > ?
                """).params(person.id(), day, day).query(Integer.class).single();
    }
}
