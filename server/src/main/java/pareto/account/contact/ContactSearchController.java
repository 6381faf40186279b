package pareto.account.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;

/// Finding a person by name, among those at accounts the reader may see.
@Controller
@PreAuthorize("hasAuthority('MAY_PERSONAL_DATA')")
class ContactSearchController {

    private static final int SHOWN = 50;

    record FoundPage(String typed, List<Found> found) {}

    /// @param posts where the person works now
    record Found(ContactId id, String name, List<Post> posts) {}

    private final NameTokens tokens;
    private final PersonalData data;
    private final ContactPosts posts;
    private final Actors actors;

    ContactSearchController(NameTokens tokens, PersonalData data, ContactPosts posts, Actors actors) {
        this.tokens = tokens;
        this.data = data;
        this.posts = posts;
        this.actors = actors;
    }

    @GetMapping("/contacts")
    @Transactional
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        List<ContactId> found = tokens.find(q, SHOWN);
        UUID reader = actors.current().id().id();
        PersonalData.Opened opened = data.open(found, reader);
        List<Post> all = posts.of(found);
        model.addAttribute(
                "page",
                new FoundPage(
                        q,
                        found.stream()
                                .map(id -> new Found(
                                        id,
                                        opened.name(id),
                                        all.stream()
                                                .filter(post -> post.contact().equals(id) && post.to() == null)
                                                .toList()))
                                .toList()));
        return "account/contact/search";
    }
}
