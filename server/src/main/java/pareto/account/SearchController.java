package pareto.account;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;

/// The search box of every page.
@Controller
@RequestMapping("/search")
class SearchController {

    private static final int ON_THE_PAGE = 50;
    private static final int SUGGESTED = 8;

    private final AccountSearch search;
    private final AccountNames names;
    private final AccountFrames frames;
    private final Actors actors;

    SearchController(AccountSearch search, AccountNames names, AccountFrames frames, Actors actors) {
        this.search = search;
        this.names = names;
        this.frames = frames;
        this.actors = actors;
    }

    @GetMapping
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        List<Account> found = search.find(q, ON_THE_PAGE);
        if (found.size() == 1) {
            return "redirect:/accounts/" + found.getFirst().id().id();
        }
        model.addAttribute("page", page(q, found));
        return "account/search";
    }

    @GetMapping("/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("page", page(q, search.find(q, SUGGESTED)));
        return "account/suggestions";
    }

    private SearchPage page(String typed, List<Account> found) {
        return new SearchPage(
                typed,
                found,
                names.meant(typed, found.stream().map(Account::id).toList()),
                frames.acts(),
                actors.current().may(Right.CHANGE));
    }
}
