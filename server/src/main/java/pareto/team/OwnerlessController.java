package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// Accounts nobody is responsible for, entrusted to managers many at a time.
@Controller
@RequestMapping("/accounts/without-manager")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
@Transactional
class OwnerlessController {

    private static final int SHOWN = 100;

    /// @param more whether there are more than are shown
    record OwnerlessPage(List<Account> accounts, boolean more, List<StaffMember> colleagues) {}

    private final JdbcClient jdbc;
    private final TeamDirectory teams;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    OwnerlessController(JdbcClient jdbc, TeamDirectory teams, Colleagues colleagues, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Account> accounts = jdbc.sql("""
                select a.id, a.code, a.name from account a
                where not exists (select 1 from team_member m where m.account_id = a.id and m.role = 'manager'
                    and m.from_day <= ? and m.to_day > ?)
                order by a.id limit ?
                """)
                .params(today, today, SHOWN + 1)
                .query((row, number) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")))
                .list();
        model.addAttribute(
                "page",
                new OwnerlessPage(
                        accounts.stream().limit(SHOWN).toList(), accounts.size() > SHOWN, colleagues.present()));
        return "team/ownerless";
    }

    @PostMapping
    String create(@RequestParam UUID to, @RequestParam(required = false) List<UUID> account) {
        IdentityId manager = new IdentityId(to);
        if (account == null || account.isEmpty()) {
            throw Refusal.badInput("team.ownerless.noneChosen");
        }
        if (colleagues.find(manager).filter(member -> !member.left()).isEmpty()) {
            throw Refusal.notFound("people.unknown");
        }
        teams.give(account, manager, TeamRole.MANAGER);
        audit.record("team.did.entrusted", manager.toString(), String.valueOf(account.size()));
        return "redirect:/accounts/without-manager";
    }
}
