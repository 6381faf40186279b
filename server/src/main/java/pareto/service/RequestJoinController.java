package pareto.service;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.service.Conversation.Said;

/// Requests that belong together: merged, split, linked.
@Controller
@RequestMapping("/requests/{id}")
@Transactional
@PreAuthorize(RequestRights.CHANGES)
class RequestJoinController {

    /// What can be split off.
    record SplitPage(Request request, List<Said> said) {}

    private final JoiningRequests joining;
    private final RequestRows rows;
    private final RequestMessages messages;

    RequestJoinController(JoiningRequests joining, RequestRows rows, RequestMessages messages) {
        this.joining = joining;
        this.rows = rows;
        this.messages = messages;
    }

    @PostMapping("/merging")
    String merge(@PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        joining.merge(new RequestId(id), number);
        return "redirect:/requests/" + id;
    }

    @PostMapping("/links")
    String link(@PathVariable UUID id, @RequestParam(defaultValue = "") String number) {
        joining.link(new RequestId(id), number);
        return "redirect:/requests/" + id;
    }

    @GetMapping("/split")
    String form(@PathVariable UUID id, Model model) {
        Request request = rows.known(new RequestId(id));
        model.addAttribute(
                "page",
                new SplitPage(request, messages.of(request.id(), false, null).said()));
        return "service/split";
    }

    /// @param message those that are copied
    @PostMapping("/split")
    String split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") List<UUID> message) {
        RequestId part = joining.split(
                new RequestId(id),
                Filled.one("service.kind", RequestKind.class, kind),
                Filled.text("service.title", title, Filled.TITLE),
                message.stream().distinct().toList());
        return "redirect:" + part.address();
    }
}
