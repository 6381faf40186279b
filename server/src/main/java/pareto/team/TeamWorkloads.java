package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.people.Workload;
import pareto.people.Workloads;

/// In how many teams our people are today. Counted over all accounts, also those the reader does not see: a number by
/// which one chooses whom to ask must be true, and it names no account.
@Component
@Transactional
class TeamWorkloads implements Workloads {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    TeamWorkloads(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Map<IdentityId, Workload> of(Collection<IdentityId> people) {
        return actors.system("team", () -> counted(people));
    }

    private Map<IdentityId, Workload> counted(Collection<IdentityId> people) {
        Map<IdentityId, Workload> loads = new HashMap<>();
        jdbc.sql("""
                select asked.id::uuid as id,
                    (select count(distinct m.account_id) from team_member m
                        where m.identity_id = asked.id::uuid and m.from_day <= :day and m.to_day > :day) as accounts,
                    (select count(*) from virtual_team_member m join virtual_team v on v.id = m.virtual_team_id
                        where m.identity_id = asked.id::uuid and m.from_day <= :day and m.to_day > :day
                        and v.from_day <= :day and v.to_day > :day) as virtual
                from unnest(:people::text[]) as asked (id)
                """)
                .param("day", LocalDate.now(clock))
                .param("people", people.stream().map(IdentityId::toString).toArray(String[]::new))
                .query(row -> {
                    loads.put(
                            new IdentityId(row.getObject("id", UUID.class)),
                            new Workload(row.getInt("accounts"), row.getInt("virtual")));
                });
        return loads;
    }
}
