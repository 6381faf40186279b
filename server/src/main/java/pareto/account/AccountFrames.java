package pareto.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Refusal;

/// The frame of an account's pages, for every module that serves one.
@Component
public class AccountFrames {

    private final Accounts accounts;
    private final MainParents parents;
    private final Actors actors;
    private final Standings standings;
    private final ConfidentialAccounts confidential;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<AccountTab> tabs;
    private final List<AccountSection> sections;
    private final List<AccountAct> acts;

    AccountFrames(
            Accounts accounts,
            MainParents parents,
            Actors actors,
            Standings standings,
            ConfidentialAccounts confidential,
            JdbcClient jdbc,
            Clock clock,
            List<AccountTab> tabs,
            List<AccountSection> sections,
            List<AccountAct> acts) {
        this.accounts = accounts;
        this.parents = parents;
        this.actors = actors;
        this.standings = standings;
        this.confidential = confidential;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tabs =
                tabs.stream().sorted(Comparator.comparing(AccountTab::order)).toList();
        this.sections = sections.stream()
                .sorted(Comparator.comparing(AccountSection::order))
                .toList();
        this.acts =
                acts.stream().sorted(Comparator.comparing(AccountAct::order)).toList();
    }

    /// The frame of this account.
    ///
    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    public AccountFrame of(AccountId id) {
        Account account = accounts.find(id)
                .orElseThrow(() -> Refusal.notFound("account.unknown", id.id().toString()));
        LocalDate today = LocalDate.now(clock);
        return new AccountFrame(
                account,
                parents.of(id, today),
                parents.members(id, today),
                standings.on(id, today),
                merged(id),
                confidential.of(id).isPresent(),
                related(id),
                tabs(),
                sections(),
                acts());
    }

    /// What the actor can do from any page of an account.
    List<AccountAct> acts() {
        return acts.stream().filter(act -> may(act.right())).toList();
    }

    private List<AccountTab> tabs() {
        return tabs.stream().filter(tab -> may(tab.right())).toList();
    }

    private List<AccountSection> sections() {
        return sections.stream().filter(section -> may(section.right())).toList();
    }

    private boolean may(@Nullable Right right) {
        return right == null || actors.current().may(right);
    }

    private List<Account> merged(AccountId id) {
        return jdbc.sql("""
                select m.other_id as id, l.code, m.other_name as name
                from account_alias l join account_merge m on m.id = l.merge_id where l.account_id = ? order by l.code
                """).param(id.id()).query(AccountRows.ACCOUNT).list();
    }

    private @Nullable String related(AccountId id) {
        return jdbc.sql("select reason from related_party where account_id = ?")
                .param(id.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
