package pareto.service.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// The door of this part: emergency procedures that should have been tried out.
@Component
public class OverdueTrials {

    /// @param on the day it was to be tried out
    public record Overdue(Account account, LocalDate on) {

        public String address() {
            return "/accounts/" + account.id().id() + "/emergency";
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueTrials(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those in which whoever acts is responsible for something, the longest overdue first.
    @Transactional(readOnly = true)
    public List<Overdue> mine(int most) {
        return jdbc.sql("select a.id, a.code, a.name, h.due from " + EmergencyRows.HOLDS + """
                h join account a on a.id = h.account_id
                where h.due < ? and exists (select 1 from emergency_duty d
                    where d.procedure_id = h.id and d.identity_id = actor())
                order by h.due, a.code limit ?
                """)
                .params(LocalDate.now(clock), most)
                .query((row, number) -> new Overdue(
                        new Account(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
