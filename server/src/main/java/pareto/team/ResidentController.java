package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Staff who sit at the customer's (派驻): where, from when, until when.
@Controller
@RequestMapping("/accounts/{id}/team/residents")
@Transactional
class ResidentController {

    private final AccountFrames frames;
    private final TeamRights rights;
    private final TeamDirectory teams;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    ResidentController(
            AccountFrames frames,
            TeamRights rights,
            TeamDirectory teams,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.rights = rights;
        this.teams = teams;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param until last day there
    @PostMapping
    String create(
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String place,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        rights.mustGive(TeamRole.RESIDENT, account);
        if (place.isBlank() || until.isBefore(from) || until.isBefore(LocalDate.now(clock))) {
            throw Refusal.badInput("team.resident.incomplete");
        }
        IdentityId sent = new IdentityId(person);
        if (colleagues.find(sent).filter(member -> !member.left()).isEmpty()) {
            throw Refusal.notFound("people.unknown");
        }
        teams.station(account, sent, place.strip(), Period.through(from, until));
        audit.record("team.did.stationed", id.toString(), sent + " " + from + " – " + until);
        return "redirect:/accounts/" + id + "/team";
    }
}
