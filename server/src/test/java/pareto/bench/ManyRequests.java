package pareto.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.database.DataFolder;
import pareto.database.Database;
import pareto.team.Teams;

/// A company with very many requests, written into the tables at once: 2,000 accounts, a third with a tier, a tenth
/// with a class that gives points; forty people who answer, half of the requests handed over once. Those that are open
/// were raised in the last month, two thirds of them with a promise that runs; those that are closed in two years, each
/// with its steps, a promise that stopped, two messages, every tenth with a mark.
final class ManyRequests {

    private static final int ACCOUNTS = 2_000;
    private static final int ANSWERING = 40;
    private static final int LOOKED_AFTER = 50;

    /// Keys and triggers are what was written right row by row elsewhere; here they would take minutes.
    private static final String FILL = """
            set session_replication_role = replica;
            create temp table person as select id, row_number() over (order by login) - 1 as n from identity
                where login like 'answers-%%';
            insert into person select id, %4$d from identity where login = 'manager';
            create temp table of_account as select id, row_number() over (order by code) - 1 as n from account;
            insert into account_tier (id, account_id, tier, from_day, exception, reason, decided_by, decided_at)
            select gen_random_uuid(), a.id, (array['platinum', 'core', 'priority'])[1 + a.n %% 3], current_date - 900, false,
                'bench', p.id, now() from of_account a join person p on p.n = 0 where a.n %% 9 < 3;
            insert into account_class (id, account_id, kind_id, from_day, evidence, set_by, set_at)
            select gen_random_uuid(), a.id, '01990000-0000-7000-8000-000000000002', current_date - 900, 'bench', p.id, now()
            from of_account a join person p on p.n = 0 where a.n %% 10 = 0;
            create temp table asked as
            select gen_random_uuid() as id, g.n, a.id as account_id, g.n <= %1$d as open, p.id as first_id, q.id as next_id,
                date_trunc('milliseconds', now() - (case when g.n <= %1$d then 30 else 730 end) * random() * interval '1 day') as at
            from generate_series(1, %1$d + %2$d) g (n)
            join of_account a on a.n = (g.n * 7919::bigint) %% %3$d
            join person p on p.n = g.n %% (%4$d + 1) join person q on q.n = (g.n * 7) %% (%4$d + 1);
            insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by, owner_id)
            select id, account_id, (array['fault', 'order', 'billing', 'consultation', 'change', 'idea'])[1 + n %% 6],
                (array['none', 'slower', 'in_part', 'all'])[1 + n / 6 %% 4], '专线 ' || n, (array['mail', 'phone'])[1 + n %% 2],
                case when open then (array['raised', 'taken', 'taken', 'waiting', 'done'])[1 + n %% 5] else 'closed' end,
                at, first_id, case when n %% 2 = 0 then next_id else first_id end from asked;
            insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
            select id, at, account_id, first_id, 'assigned', first_id from asked
            union all select id, at + interval '1 hour', account_id, next_id, 'taken', next_id from asked where n %% 2 = 0;
            insert into request_step (id, request_id, account_id, step, said, taken_by, taken_at)
            select gen_random_uuid(), id, account_id, s.step, '', first_id, at + s.after from asked
            join (values ('raised', interval '0', true), ('taken', interval '1 hour', true),
                ('done', interval '20 hours', false), ('closed', interval '30 hours', false)) s (step, after, whether)
            on s.whether or not open;
            insert into request_message (id, request_id, account_id, inside, said, channel, identity_id, by_them, said_at)
            select gen_random_uuid(), id, account_id, false, '收银机连不上总部', 'page', case when m.them then null else first_id end,
                m.them, at + m.after from asked
            cross join (values (true, interval '0'), (false, interval '40 minutes')) m (them, after);
            insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, due_at)
            select gen_random_uuid(), id, account_id, 'sla', 'bench', case when open then 1 else 2 end, open,
                at + interval '1 hour' * (10 + n %% 30) from asked where not open or n %% 3 > 0;
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, limit_kind, limit_count,
                identity_id, recorded_by, recorded_at)
            select s.id, s.request_id, 0, s.account_id, 'started', a.at, 'seconds', 36000, a.first_id, a.first_id, a.at
            from stopwatch s join asked a on a.id = s.request_id;
            insert into stopwatch_event (stopwatch_id, request_id, place, account_id, kind, at, recorded_by, recorded_at)
            select s.id, s.request_id, 1, s.account_id, 'stopped', a.at + interval '20 hours', a.first_id, a.at
            from stopwatch s join asked a on a.id = s.request_id where not s.open;
            insert into request_mark (request_id, recorded_at, account_id, mark, said, recorded_by)
            select id, at + interval '40 hours', account_id, 1 + n / 10 %% 5, '', first_id from asked
            where not open and n %% 10 = 0;
            reset session_replication_role;
            """;

    private final ApplicationContext server;
    private final List<WithPassword> readers = new ArrayList<>();

    ManyRequests(ApplicationContext server) {
        this.server = server;
    }

    /// Writes them into an empty company.
    ///
    /// @return who reads: somebody who sees all accounts, and a manager of fifty who answers like the others
    List<WithPassword> write(int open, int closed) throws SQLException {
        List<FoundAccount> found = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            found.add(new FoundAccount("B-" + i, ChineseNames.at(i).whole(), null));
        }
        server.getBean(Actors.class)
                .system(
                        "bench",
                        () -> server.getBean(TransactionTemplate.class).executeWithoutResult(status -> people(found)));
        superuser(String.format(Locale.ROOT, FILL, open, closed, ACCOUNTS, ANSWERING));
        superuser("vacuum analyze");
        return readers;
    }

    private void people(List<FoundAccount> found) {
        server.getBean(Accounts.class).ensure(found);
        Identities identities = server.getBean(Identities.class);
        for (int i = 0; i < ANSWERING; i++) {
            identities.add("同事 " + i, "answers-" + i, Role.DESK);
        }
        readers.add(identities.create("许峥", "reader", Role.READER));
        readers.add(identities.create("林知夏", "manager", Role.MANAGER));
        Map<String, AccountId> own = server.getBean(Accounts.class)
                .ids(found.stream().limit(LOOKED_AFTER).map(FoundAccount::code).toList());
        server.getBean(Teams.class)
                .entrust(own.values(), readers.getLast().id(), LocalDate.now(server.getBean(Clock.class)));
    }

    private void superuser(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.getBean(Database.class).access().url() + "?currentSchema=pareto,public",
                        "postgres",
                        server.getBean(DataFolder.class).secrets().of("superuser"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
