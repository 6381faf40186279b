package pareto.shell.job;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pareto.shell.Refusal;

/// The page of a job, the part of it that keeps itself up to date, and the way to stop it.
@Controller
class JobController {

    private final Jobs jobs;
    private final Clock clock;

    JobController(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/jobs/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(id));
        return "shell/job/page";
    }

    @GetMapping("/jobs/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(id));
        return "shell/job/work";
    }

    @PostMapping("/jobs/{id}/cancellation")
    String cancel(@PathVariable UUID id) {
        page(id);
        jobs.cancel(new JobId(id));
        return "redirect:/jobs/" + id;
    }

    private JobPage page(UUID id) {
        var job = jobs.find(new JobId(id)).orElseThrow(() -> Refusal.notFound("shell.job.none"));
        return new JobPage(job, clock.instant());
    }
}
