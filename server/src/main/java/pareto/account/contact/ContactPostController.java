package pareto.account.contact;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrames;
import pareto.account.AccountId;

/// Where a person works and what they are there.
@Controller
@RequestMapping("/contacts/{id}/posts/{post}")
@KeepersOnly
@Transactional
class ContactPostController {

    private final KnownContacts known;
    private final ContactDirectory contacts;
    private final AccountFrames frames;

    ContactPostController(KnownContacts known, ContactDirectory contacts, AccountFrames frames) {
        this.known = known;
        this.contacts = contacts;
        this.frames = frames;
    }

    @PostMapping
    String update(@PathVariable UUID id, @PathVariable UUID post, @ModelAttribute DetailsForm form) {
        Post current = known.post(id, post);
        contacts.change(current, form.standing(), form.details());
        return "redirect:" + current.contact().address();
    }

    @PostMapping("/move")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID post,
            @RequestParam UUID account,
            @RequestParam DecisionRole role,
            @RequestParam(defaultValue = "") String title) {
        Post current = known.post(id, post);
        AccountId to = frames.of(new AccountId(account)).account().id();
        contacts.move(current, to, role, title);
        return "redirect:" + current.contact().address();
    }

    @PostMapping("/end")
    String end(@PathVariable UUID id, @PathVariable UUID post) {
        Post current = known.post(id, post);
        contacts.leave(current);
        return "redirect:" + current.contact().address();
    }
}
