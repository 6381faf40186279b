package pareto.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Doubt;
import pareto.account.Phases;
import pareto.shell.Text;

/// Asks whether accounts are still in their phase when their manager goes. Asked before the change, since it says who
/// it was.
@Component
@Transactional
class ManagersLeft {

    private final JdbcClient jdbc;
    private final Phases phases;

    ManagersLeft(JdbcClient jdbc, Phases phases) {
        this.jdbc = jdbc;
        this.phases = phases;
    }

    /// Questions those of the accounts that had a manager before that day; whoever only began on it has not been one.
    ///
    /// @param reason why, in a person's words; may be empty
    void on(Collection<UUID> accounts, LocalDate day, String reason) {
        jdbc.sql("""
                select m.account_id, s.name from team_member m join fact_staff s on s.id = m.identity_id
                where m.account_id = any(?::text[]::uuid[]) and m.role = 'manager' and m.from_day < ? and m.to_day > ?
                """)
                .params(TeamMembers.texts(accounts), day, day)
                .query((row, number) ->
                        new Left(new AccountId(row.getObject("account_id", UUID.class)), row.getString("name")))
                .list()
                .forEach(left -> phases.question(left.account(), Doubt.MANAGER_LEFT, left.words(day, reason)));
    }

    private record Left(AccountId account, String name) {

        Text words(LocalDate day, String reason) {
            return reason.isEmpty()
                    ? Text.of("team.question.managerLeft", name, day)
                    : Text.of("team.question.managerLeftBecause", name, day, reason);
        }
    }
}
