package pareto.insight.study;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.insight.Piece;
import pareto.insight.PieceRate;
import pareto.insight.PieceRates;
import pareto.insight.StudyRefreshes;
import pareto.shell.Refusal;
import pareto.values.Money;

/// What serving an account costs by the piece: for whoever sees cost to see, for directors to enter.
@Controller
@RequestMapping("/analyses/cost/rates")
class CostRateController {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /// @param pieces what is booked by the piece, and `byPiece` rates of these
    /// @param currency of the figures; empty while nothing was imported
    record RatesPage(
            List<CostRate> rates, List<Piece> pieces, List<PieceRate> byPiece, String currency, boolean mayChange) {

        /// One rate in the list.
        ///
        /// @param word message key of what it is per
        /// @param unit currency, or percent
        record Line(UUID id, String word, BigDecimal amount, String unit, LocalDate from, String by) {}

        List<Line> lines() {
            return Stream.concat(
                            rates.stream()
                                    .map(rate -> new Line(
                                            rate.id(),
                                            "insight.cost.basis." + rate.basis().code(),
                                            rate.amount(),
                                            rate.currency() == null ? "%" : rate.currency(),
                                            rate.from(),
                                            rate.by())),
                            byPiece.stream()
                                    .map(rate -> new Line(
                                            rate.id(),
                                            rate.piece().word(),
                                            rate.amount(),
                                            rate.currency(),
                                            rate.from(),
                                            rate.by())))
                    .toList();
        }
    }

    private final CostRates rates;
    private final PieceRates byPiece;
    private final StudyRefreshes refreshes;
    private final Actors actors;

    CostRateController(CostRates rates, PieceRates byPiece, StudyRefreshes refreshes, Actors actors) {
        this.rates = rates;
        this.byPiece = byPiece;
        this.refreshes = refreshes;
        this.actors = actors;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('MAY_FIGURES') and hasAuthority('MAY_MARGIN')")
    String show(Model model) {
        model.addAttribute(
                "page",
                new RatesPage(
                        rates.all(),
                        byPiece.pieces(),
                        byPiece.all(),
                        refreshes.currency().orElse(""),
                        actors.current().may(Right.DECIDE)));
        return "insight/study/costRates";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_MARGIN') and hasAuthority('MAY_DECIDE')")
    @Transactional
    String create(@RequestParam String basis, @RequestParam String amount, @RequestParam String since) {
        Optional<Piece> piece = byPiece.piece(basis);
        if (piece.isPresent()) {
            byPiece.add(piece.get(), new Money(amount(amount, MOST), currency()), day(since));
            return "redirect:/analyses/cost/rates";
        }
        CostBasis of = CostBasis.of(basis).orElseThrow(() -> Refusal.badInput("insight.cost.rate.basis.wrong"));
        String currency = currency();
        boolean percent = of == CostBasis.REVENUE;
        rates.add(of, amount(amount, percent ? WHOLE : MOST), percent ? null : currency, day(since));
        refreshes.soon();
        return "redirect:/analyses/cost/rates";
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAuthority('MAY_MARGIN') and hasAuthority('MAY_DECIDE')")
    @Transactional
    String withdraw(@PathVariable UUID id) {
        if (!byPiece.withdraw(id)) {
            rates.withdraw(id);
            refreshes.soon();
        }
        return "redirect:/analyses/cost/rates";
    }

    private String currency() {
        return refreshes.currency().orElseThrow(() -> Refusal.conflict("insight.cost.rate.currency.missing"));
    }

    private static BigDecimal amount(String typed, BigDecimal most) {
        try {
            BigDecimal amount = new BigDecimal(typed.strip());
            if (amount.signum() >= 0
                    && amount.compareTo(most) <= 0
                    && amount.stripTrailingZeros().scale() <= DECIMALS) {
                return amount;
            }
            throw Refusal.badInput("insight.cost.rate.amount.wrong", typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.badInput("insight.cost.rate.amount.wrong", typed.strip());
        }
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
            throw Refusal.badInput("insight.cost.rate.day.wrong", typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.badInput("insight.cost.rate.day.wrong", typed.strip());
        }
    }
}
