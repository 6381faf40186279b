package pareto.insight;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.shell.Refusal;

/// Naming a choice of filters, and forgetting it.
@Controller
@RequestMapping("/portfolio/views")
class SavedViewsController {

    private static final int LONGEST = 40;

    private final SavedViews views;

    SavedViewsController(SavedViews views) {
        this.views = views;
    }

    @PostMapping
    String create(@RequestParam String name, @RequestParam Map<String, String> parameters) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST) {
            throw Refusal.badInput("insight.view.name", LONGEST);
        }
        String query = Wanted.of(parameters).without("after").query();
        views.save(given, query);
        return "redirect:/portfolio" + query;
    }

    @PostMapping("/{id}/removal")
    String destroy(@PathVariable UUID id) {
        views.drop(id);
        return "redirect:/portfolio";
    }
}
