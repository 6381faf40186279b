package pareto.service.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.AdministratorsOnly;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.notice.CompanyMail;

/// The mailbox requests come to, kept by administrators.
@Controller
@RequestMapping("/mailbox")
@AdministratorsOnly
class MailboxController {

    private static final String BACK = "redirect:/mailbox";

    private final Mailboxes mailboxes;
    private final ReadingMails reading;
    private final CompanyMail server;
    private final Clock clock;
    private final SortedSet<Integer> ports;

    /// @param ports of mail servers: whoever sets the mailbox may not knock at every door of the network
    MailboxController(
            Mailboxes mailboxes,
            ReadingMails reading,
            CompanyMail server,
            Clock clock,
            @Value("${pareto.intake.ports:143,993}") SortedSet<Integer> ports) {
        this.mailboxes = mailboxes;
        this.reading = reading;
        this.server = server;
        this.clock = clock;
        this.ports = ports;
    }

    @GetMapping
    String show(Model model) {
        return page(true, null, model);
    }

    @PostMapping
    String update(@RequestParam Map<String, String> typed) {
        mailboxes.put(MailboxForm.of(typed, ports));
        return BACK;
    }

    /// Signs in and counts; nothing is read.
    @PostMapping("/trial")
    String trial(Model model) {
        Mailbox mailbox = mailboxes.find().orElseThrow(() -> Refusal.conflict("service.intake.mailbox.none"));
        try {
            ReadingMails.Trial trial = reading.tried(mailbox);
            return page(true, Text.of("service.intake.mailbox.trial.good", trial.mails(), trial.unseen()), model);
        } catch (Refusal why) {
            return page(false, why.text(), model);
        }
    }

    @PostMapping("/removal")
    String destroy() {
        mailboxes.remove();
        return BACK;
    }

    private String page(boolean good, @Nullable Text trial, Model model) {
        model.addAttribute(
                "page",
                new MailboxPage(mailboxes.find().orElse(null), server.given(), good, trial, LocalDate.now(clock)));
        return "service/intake/mailbox";
    }
}
