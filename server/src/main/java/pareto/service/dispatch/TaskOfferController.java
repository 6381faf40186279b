package pareto.service.dispatch;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;

/// Asking somebody to take a task over, and the answer.
@Controller
@RequestMapping("/tasks/{id}/offer")
@Transactional
class TaskOfferController {

    private final PassingTasksOn passing;

    TaskOfferController(PassingTasksOn passing) {
        this.passing = passing;
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam UUID person) {
        passing.offer(id, new IdentityId(person));
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/acceptance")
    String take(@PathVariable UUID id) {
        passing.take(id);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/refusal")
    String decline(@PathVariable UUID id) {
        passing.decline(id);
        return "redirect:/tasks";
    }
}
