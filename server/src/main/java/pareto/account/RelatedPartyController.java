package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// Companies of our own group or owners (关联方): their orders say nothing about the market, so they can be left out.
@Controller
@RequestMapping("/accounts/{id}/related-party")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
@Transactional
class RelatedPartyController {

    private final AccountFrames frames;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelatedPartyController(
            AccountFrames frames, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.frames = frames;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.related.reason.missing");
        }
        AccountId account = frames.of(new AccountId(id)).account().id();
        jdbc.sql("""
                insert into related_party (account_id, reason, since, named_by) values (?, ?, ?, actor())
                on conflict (account_id) do update set reason = excluded.reason
                """)
                .params(id, reason.strip(), Timestamp.from(clock.instant()))
                .update();
        return changed(account, "account.did.related", reason.strip());
    }

    @PostMapping("/removal")
    String destroy(@PathVariable UUID id) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        jdbc.sql("delete from related_party where account_id = ?").param(id).update();
        return changed(account, "account.did.unrelated", "");
    }

    private String changed(AccountId account, String what, String reason) {
        audit.record(what, account.id().toString(), reason);
        events.publishEvent(new AccountChanged(account));
        return "redirect:/accounts/" + account.id();
    }
}
