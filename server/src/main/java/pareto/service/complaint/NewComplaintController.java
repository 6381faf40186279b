package pareto.service.complaint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.AccountSearch;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.Filled;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.shell.Refusal;
import pareto.team.Teams;

/// Takes a complaint in, about somebody of ours or about nobody. Everybody who sees the account can, whatever else they
/// may: whoever it is about is asked nothing.
@Controller
@Transactional
class NewComplaintController {

    private static final int FOUND = 20;
    private static final int MATTER = 200;

    private final Complaining complaining;
    private final AccountFrames frames;
    private final AccountSearch search;
    private final Colleagues colleagues;
    private final Teams teams;
    private final Actors actors;

    NewComplaintController(
            Complaining complaining,
            AccountFrames frames,
            AccountSearch search,
            Colleagues colleagues,
            Teams teams,
            Actors actors) {
        this.complaining = complaining;
        this.frames = frames;
        this.search = search;
        this.colleagues = colleagues;
        this.teams = teams;
        this.actors = actors;
    }

    @GetMapping("/complaints/new")
    String choose(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", new NewComplaintPage.Choice(q, q.isBlank() ? List.of() : search.find(q, FOUND)));
        return "service/complaint/choose";
    }

    @GetMapping("/accounts/{id}/complaints/new")
    String form(@PathVariable UUID id, Model model) {
        var account = new AccountId(id);
        IdentityId reader = actors.current().id();
        var frame = frames.of(account);
        model.addAttribute(
                "page",
                new NewComplaintPage(
                        frame,
                        others(reader),
                        Optional.ofNullable(teams.managers(List.of(account)).get(account))
                                .map(Teams.Manager::id)
                                .filter(one -> !one.equals(reader))
                                .orElse(null)));
        return "service/complaint/new";
    }

    /// @param typed whom it is about as `about`, empty for nobody; `channel`, `said`, `title`, `nature`, `matter`
    @PostMapping("/accounts/{id}/complaints")
    String create(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        String said = Filled.text("service.said", typed.get("said"), Filled.MESSAGE);
        Nature nature = Filled.one("service.complaint.nature", Nature.class, typed.get("nature"));
        String matter = Filled.optional("service.complaint.matter", typed.get("matter"), MATTER);
        RequestId opened = complaining.open(
                new NewRequest(
                        account,
                        RequestKind.COMPLAINT,
                        Damage.NONE,
                        title(Filled.optional("service.title", typed.get("title"), Filled.TITLE), said),
                        said,
                        Channel.PAGE.code().equals(typed.get("channel")) ? Channel.PAGE : Channel.PHONE,
                        null),
                nature,
                matter,
                about(typed.getOrDefault("about", "")));
        return "redirect:" + opened.address();
    }

    private static String title(String title, String said) {
        String line = said.lines().findFirst().orElse(said);
        return title.isEmpty() ? Filled.cut(line, Filled.TITLE) : title;
    }

    private @Nullable IdentityId about(String chosen) {
        return chosen.isBlank()
                ? null
                : colleagues.present().stream()
                        .map(StaffMember::id)
                        .filter(one -> one.toString().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badInput("service.complaint.about.unknown"));
    }

    private List<StaffMember> others(IdentityId reader) {
        return colleagues.present().stream()
                .filter(one -> !one.id().equals(reader))
                .toList();
    }
}
