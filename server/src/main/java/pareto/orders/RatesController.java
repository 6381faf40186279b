package pareto.orders;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.analysis.portfolio.Rate;
import pareto.shell.Refusal;

/// Dated rates of exchange: typed or pasted as lines `USD,CNY,2026-01-01,7.1`.
@Controller
@RequestMapping("/imports/rates")
@Importers
class RatesController {

    record RatesPage(List<Rate> rates) {}

    private final Rates rates;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    RatesController(Rates rates, Audit audit, ApplicationEventPublisher events) {
        this.rates = rates;
        this.audit = audit;
        this.events = events;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new RatesPage(rates.all()));
        return "orders/rates";
    }

    @PostMapping
    @Transactional
    String create(@RequestParam String lines) {
        List<Rate> given = new ArrayList<>();
        int number = 0;
        for (String line : lines.split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                given.add(rate(line, number));
            }
        }
        if (given.isEmpty()) {
            throw Refusal.badInput("orders.rates.empty");
        }
        rates.put(given);
        audit.record("orders.did.ratesSet", given.getFirst().from(), String.valueOf(given.size()));
        events.publishEvent(new LedgerChanged("rates"));
        return "redirect:/imports/rates";
    }

    @PostMapping("/removal")
    @Transactional
    String destroy(@RequestParam String from, @RequestParam String to, @RequestParam LocalDate day) {
        rates.drop(from, to, day);
        audit.record("orders.did.rateRemoved", from, day.toString());
        events.publishEvent(new LedgerChanged("rates"));
        return "redirect:/imports/rates";
    }

    private static Rate rate(String line, int number) {
        String[] parts = line.strip().split("[,;\\t ，；]+");
        try {
            String from = parts[0].toUpperCase(Locale.ROOT);
            String to = parts[1].toUpperCase(Locale.ROOT);
            BigDecimal rate = new BigDecimal(parts[3]);
            boolean plausible = rate.signum() > 0 && rate.precision() - rate.scale() <= 12 && rate.scale() <= 8;
            if (parts.length != 4
                    || !from.matches("[A-Z]{3}")
                    || !to.matches("[A-Z]{3}")
                    || from.equals(to)
                    || !plausible) {
                throw Refusal.badInput("orders.rates.line", number, line.strip());
            }
            return new Rate(from, to, LocalDate.parse(parts[2]), rate);
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
            throw Refusal.badInput("orders.rates.line", number, line.strip());
        }
    }
}
