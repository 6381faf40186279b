package pareto.insight;

import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.shell.Settings;

/// How figures are counted for everybody: in which currency, and when a fiscal year begins.
@Controller
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class CountingController {

    private static final int MONTHS = 12;

    private final Settings settings;
    private final Audit audit;
    private final Refreshes refreshes;

    CountingController(Settings settings, Audit audit, Refreshes refreshes) {
        this.settings = settings;
        this.audit = audit;
        this.refreshes = refreshes;
    }

    @PostMapping("/portfolio/counting")
    @Transactional
    String update(@RequestParam String currency, @RequestParam int month) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}") || month < 1 || month > MONTHS) {
            throw Refusal.badInput("insight.counting.wrong");
        }
        settings.put(Bases.CURRENCY, code);
        settings.put(AskedFigures.FISCAL_START, String.valueOf(month));
        audit.record("insight.did.countingChanged", "counting", code + " / " + month);
        refreshes.soon();
        return "redirect:/portfolio/tiers";
    }
}
