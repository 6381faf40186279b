package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.SightGrants;
import pareto.access.SightGrants.Derived;

/// Who may see an account because of its team: the team itself, everyone above its members, and who stands in for them;
/// and because of a virtual team: those who are in it and who stands in for them, and nobody else.
/// Runs in the transaction of whatever changed one of these, as a system actor, since a change of teams is no right to
/// give grants.
@Component
@Transactional
class Sight {

    private static final int AT_ONCE = 2_000;

    private static final String WANTED = """
            with recursive member as (
                select distinct account_id, identity_id from team_member
                where account_id = any(:accounts::text[]::uuid[]) and from_day <= :day and to_day > :day
            ),
            above (identity_id, superior_id) as (
                select f.identity_id, f.superior_id from fact_superior f
                where f.from_day <= :day and f.to_day > :day and f.identity_id in (select identity_id from member)
                union
                select a.identity_id, f.superior_id from above a join fact_superior f on f.identity_id = a.superior_id
                where f.from_day <= :day and f.to_day > :day
            ),
            called (account_id, identity_id, purpose) as (
                select a.account_id, p.identity_id, v.purpose
                from virtual_team_account a join virtual_team v on v.id = a.virtual_team_id
                join virtual_team_member p on p.virtual_team_id = v.id
                where a.account_id = any(:accounts::text[]::uuid[]) and v.from_day <= :day and v.to_day > :day
                    and p.from_day <= :day and p.to_day > :day
            ),
            wanted (account_id, identity_id, source, through) as (
                select account_id, identity_id, 'team', identity_id::text from member
                union all
                select m.account_id, a.superior_id, 'superior', m.identity_id::text
                from member m join above a on a.identity_id = m.identity_id
                union all
                select m.account_id, i.stand_in_id, 'stand-in', m.identity_id::text
                from member m join fact_stand_in i on i.absent_id = m.identity_id
                where i.from_day <= :day and i.to_day > :day
                union all
                select account_id, identity_id, 'virtual-team', purpose from called
                union all
                select c.account_id, i.stand_in_id, 'stand-in', c.identity_id::text
                from called c join fact_stand_in i on i.absent_id = c.identity_id
                where i.from_day <= :day and i.to_day > :day
            )
            select w.account_id, w.identity_id, w.source, min(w.through) as through
            from wanted w join fact_staff s on s.id = w.identity_id where not s.has_left
            group by w.account_id, w.identity_id, w.source
            """;

    private final JdbcClient jdbc;
    private final SightGrants grants;
    private final Actors actors;
    private final Clock clock;

    Sight(JdbcClient jdbc, SightGrants grants, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.actors = actors;
        this.clock = clock;
    }

    /// Brings the grants of these accounts in line with their teams today.
    void settle(Collection<UUID> accounts) {
        List<UUID> all = accounts.stream().distinct().toList();
        actors.system("team", () -> {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                grants.settle(some, wanted(some));
            }
        });
    }

    private List<Derived> wanted(List<UUID> accounts) {
        return jdbc.sql(WANTED)
                .param("accounts", TeamMembers.texts(accounts))
                .param("day", LocalDate.now(clock))
                .query((row, number) -> new Derived(
                        row.getObject("account_id", UUID.class),
                        row.getObject("identity_id", UUID.class),
                        row.getString("source"),
                        row.getString("through")))
                .list();
    }
}
