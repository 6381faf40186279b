package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.shell.Refusal;

/// Enters potential accounts by hand. A manager sees no account but those granted, so a system job adds the row and
/// listeners of [AccountEntered] give sight.
@Component
@Transactional
class EnteringAccounts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /// @param code blank to be given one
    /// @param person whether it is a private person
    record NewAccount(String name, String code, boolean person) {}

    private final JdbcClient jdbc;
    private final AccountTokens tokens;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    EnteringAccounts(
            JdbcClient jdbc,
            AccountTokens tokens,
            Actors actors,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.actors = actors;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws Refusal when the code is taken
    AccountId enter(NewAccount account) {
        IdentityId by = actors.current().id();
        Account entered = actors.system("account", () -> add(account, by));
        events.publishEvent(new AccountEntered(entered.id(), by));
        audit.record("account.did.entered", entered.id().id().toString(), entered.code());
        return entered.id();
    }

    private Account add(NewAccount account, IdentityId by) {
        Account entered = account.code().isBlank() ? withNextCode(account, by) : withOwnCode(account, by);
        tokens.add(List.of(entered));
        jdbc.sql("insert into potential_account (account_id, entered_at, entered_by) values (?, ?, ?)")
                .params(entered.id().id(), Timestamp.from(clock.instant()), by.id())
                .update();
        return entered;
    }

    private Account withOwnCode(NewAccount account, IdentityId by) {
        Account entered = new Account(AccountId.fresh(), account.code(), account.name());
        if (!insert(entered, account.person(), by)) {
            throw Refusal.conflict("account.new.code.taken", account.code());
        }
        return entered;
    }

    /// Codes given by us tell the day: N260221-1, N260221-2.
    private Account withNextCode(NewAccount account, IdentityId by) {
        String day = "N" + LocalDate.now(clock).format(DAY) + "-";
        int next = jdbc.sql("select count(*) from account where folded_code >= ? and folded_code < ?")
                .params(SearchTokens.foldedCode(day), SearchTokens.foldedCode(day) + Character.MAX_VALUE)
                .query(Integer.class)
                .single();
        while (true) {
            next++;
            Account entered = new Account(AccountId.fresh(), day + next, account.name());
            if (insert(entered, account.person(), by)) {
                return entered;
            }
        }
    }

    private boolean insert(Account account, boolean person, IdentityId by) {
        return jdbc.sql("""
                insert into account
                    (id, code, folded_code, name, normal_name, kind, created_at, created_by, named_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing
                """)
                        .params(
                                account.id().id(),
                                account.code(),
                                SearchTokens.foldedCode(account.code()),
                                account.name(),
                                NormalName.of(account.name()),
                                person ? "person" : "organisation",
                                Timestamp.from(clock.instant()),
                                by.id(),
                                by.id())
                        .update()
                > 0;
    }
}
