package pareto.account.profile;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.account.Profiles.Written;
import pareto.shell.Text;

/// The dossier of an account: what is filled in, as a part of its page and as a page of its own; the form; the history.
@Controller
@RequestMapping("/accounts/{id}/dossier")
@Transactional
class DossierController {

    private static final String FIELD = "f.";
    private static final String WAS = "was.";

    private final AccountFrames frames;
    private final Profiles profiles;
    private final DossierParts parts;
    private final History history;
    private final PartHistory partHistory;
    private final Actors actors;
    private final Clock clock;

    DossierController(
            AccountFrames frames,
            Profiles profiles,
            DossierParts parts,
            History history,
            PartHistory partHistory,
            Actors actors,
            Clock clock) {
        this.frames = frames;
        this.profiles = profiles;
        this.parts = parts;
        this.history = history;
        this.partHistory = partHistory;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        model.addAttribute(
                "page",
                parts.of(frame, lines(frame.account().id()), actors.current().may(Right.CHANGE)));
        return within ? "account/profile/part" : "account/profile/show";
    }

    @GetMapping("/edit")
    @PreAuthorize("hasAuthority('MAY_CHANGE')")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        model.addAttribute("page", new DossierForm(frame, lines(frame.account().id()), Map.of(), Map.of()));
        return "account/profile/edit";
    }

    /// Writes what was changed in the form and leaves alone what was not, so that two people at one dossier keep each
    /// other's words.
    ///
    /// @param form by `f.` and the key of a field what is to stand there, by `was.` what stood there before
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_CHANGE')")
    String update(
            @PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletResponse response, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        AccountId account = frame.account().id();
        Map<String, String> typed = new HashMap<>();
        Map<String, Text> faults = new HashMap<>();
        List<Written> changed = new ArrayList<>();
        for (ProfileField field : profiles.fields()) {
            String text = form.get(FIELD + field.key());
            if (text != null && !text.equals(form.get(WAS + field.key()))) {
                typed.put(field.key(), text);
                profiles.fault(field, text).ifPresent(fault -> faults.put(field.key(), fault));
                changed.add(new Written(account, field, text));
            }
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("page", new DossierForm(frame, lines(account), typed, faults));
            return "account/profile/edit";
        }
        profiles.write(changed, Origin.PERSON);
        return "redirect:/accounts/" + id + "/dossier";
    }

    @GetMapping("/history")
    @Transactional(readOnly = true)
    String history(@PathVariable UUID id, @RequestParam(defaultValue = "") String field, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        ProfileField only = profiles.field(field).orElse(null);
        AccountId account = frame.account().id();
        model.addAttribute(
                "page",
                new HistoryPage(
                        frame,
                        only,
                        history.of(account, only),
                        only == null ? partHistory.of(account) : List.of(),
                        LocalDate.now(clock)));
        return "account/profile/history";
    }

    private List<FieldLine> lines(AccountId account) {
        Map<String, ProfileValue> values = profiles.values(List.of(account)).getOrDefault(account, Map.of());
        return profiles.fields().stream()
                .map(field -> new FieldLine(field, values.get(field.key())))
                .toList();
    }
}
