package pareto.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Which accounts a change among our people touches.
@Repository
@Transactional(readOnly = true)
class Touched {

    /// The people asked about, and everyone below them at any time: whoever moves takes the sight of the line above
    /// along.
    private static final String ACCOUNTS = """
            with recursive line (id) as (
                select id::uuid from unnest(?::text[]) as asked (id)
                union
                select f.identity_id from line l join fact_superior f on f.superior_id = l.id
            )
            select account_id from team_member where identity_id in (select id from line)
            union
            select a.account_id from virtual_team_member m
            join virtual_team_account a on a.virtual_team_id = m.virtual_team_id
            where m.identity_id in (select id from line)
            """;

    private final JdbcClient jdbc;

    Touched(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Accounts at which this person or anyone below them has or had a part.
    List<UUID> by(IdentityId person) {
        return accounts(List.of(person.id()));
    }

    /// Accounts for which something began or ended after one day and up to another.
    List<UUID> between(LocalDate after, LocalDate upTo) {
        List<UUID> people = jdbc.sql("""
                select identity_id from fact_superior
                    where (from_day > :after and from_day <= :upTo) or (to_day > :after and to_day <= :upTo)
                union
                select absent_id from fact_stand_in
                    where (from_day > :after and from_day <= :upTo) or (to_day > :after and to_day <= :upTo)
                """)
                .param("after", after)
                .param("upTo", upTo)
                .query(UUID.class)
                .list();
        List<UUID> touched = new ArrayList<>(accounts(people));
        touched.addAll(jdbc.sql("""
                select account_id from team_member
                where (from_day > :after and from_day <= :upTo) or (to_day > :after and to_day <= :upTo)
                union
                select a.account_id from virtual_team v join virtual_team_account a on a.virtual_team_id = v.id
                where (v.from_day > :after and v.from_day <= :upTo) or (v.to_day > :after and v.to_day <= :upTo)
                union
                select a.account_id from virtual_team_member m
                join virtual_team_account a on a.virtual_team_id = m.virtual_team_id
                where (m.from_day > :after and m.from_day <= :upTo) or (m.to_day > :after and m.to_day <= :upTo)
                """)
                .param("after", after)
                .param("upTo", upTo)
                .query(UUID.class)
                .list());
        return touched;
    }

    private List<UUID> accounts(List<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(ACCOUNTS)
                        .param(TeamMembers.texts(people))
                        .query(UUID.class)
                        .list();
    }
}
