package pareto.shell.notice;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import pareto.access.Actors;
import pareto.shell.Refusal;

/// The link at the foot of a mail: ends the mails without signing in, in one step for mail programs (RFC 8058). Opening
/// it only asks, since programs open links to look at them.
@Controller
@RequestMapping("/notices/{channel}/leave/{token}")
class LeavingController {

    private static final String ACTOR = "notices";

    private final Choosing choosing;
    private final Actors actors;

    LeavingController(Choosing choosing, Actors actors) {
        this.choosing = choosing;
        this.actors = actors;
    }

    /// @param done whether the mails have ended
    record LeavingPage(String address, boolean done) {}

    @GetMapping
    String ask(@PathVariable UUID channel, @PathVariable String token, Model model) {
        return page(channel, token, false, model);
    }

    @PostMapping
    String leave(@PathVariable UUID channel, @PathVariable String token, Model model) {
        return page(channel, token, true, model);
    }

    private String page(UUID channel, String token, boolean leave, Model model) {
        actors.system(ACTOR, () -> {
            if (!choosing.mayLeave(channel, token)) {
                throw Refusal.notFound("shell.notice.leave.bad");
            }
            if (leave) {
                choosing.leave(channel);
            }
        });
        model.addAttribute("page", new LeavingPage("/notices/" + channel + "/leave/" + token, leave));
        return "shell/notice/leaving";
    }
}
