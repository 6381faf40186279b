package pareto.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.access.Role;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.contact.Contacts;
import pareto.insight.MovedFacts;
import pareto.shell.Refusal;

/// Warnings: all that are open, those of one account, and one with its evidence.
@Controller
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class WarningController {

    private static final int LISTED = 200;
    private static final int ENDED = 50;

    private final WarningRows warnings;
    private final AccountFrames frames;
    private final MovedFacts moved;
    private final Contacts contacts;
    private final WarningReaders readers;
    private final FalseShare bound;
    private final HindsightRows hindsight;
    private final ShopFallRows shop;
    private final Actors actors;

    WarningController(
            WarningRows warnings,
            AccountFrames frames,
            MovedFacts moved,
            Contacts contacts,
            WarningReaders readers,
            FalseShare bound,
            HindsightRows hindsight,
            ShopFallRows shop,
            Actors actors) {
        this.warnings = warnings;
        this.frames = frames;
        this.moved = moved;
        this.contacts = contacts;
        this.readers = readers;
        this.bound = bound;
        this.hindsight = hindsight;
        this.shop = shop;
        this.actors = actors;
    }

    @GetMapping("/warnings")
    String index(Model model) {
        model.addAttribute(
                "page",
                new WarningsPage(
                        warnings.open(LISTED),
                        warnings.ofPeople(LISTED),
                        warnings.goodNews(LISTED),
                        actors.current().may(Right.TOTALS) ? shop.latest().orElse(null) : null,
                        warnings.ended(ENDED),
                        actors.current().may(Right.TOTALS) ? hindsight.latest().orElse(null) : null,
                        hindsight.judged(),
                        hindsight.falseShare(),
                        bound.percent(),
                        actors.current().may(Right.DECIDE)));
        return "warning/index";
    }

    @GetMapping("/warnings/{id}")
    String show(@PathVariable UUID id, Model model) {
        AccountWarning warning =
                warnings.find(new WarningId(id)).orElseThrow(() -> Refusal.notFound("warning.unknown"));
        boolean may = actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.MANAGER);
        model.addAttribute(
                "page",
                new WarningPage(
                        frames.of(warning.account().id()),
                        warning,
                        warnings.steps(warning.id()),
                        moved.of(warning.account().id()).orElse(null),
                        contacts.left(warning.account().id(), since(warning)),
                        may && warning.open() ? readers.of(warning) : List.of(),
                        may && warning.open(),
                        actors.current().id()));
        return "warning/show";
    }

    /// Whoever has left it since then is told of: a year, and longer where it is about people who left before.
    private static LocalDate since(AccountWarning warning) {
        LocalDate aYear = warning.asOf().minusYears(1);
        LocalDate from = warning.window().from();
        return warning.ofPeople() && from.isBefore(aYear) ? from : aYear;
    }

    /// Those of an account: a part of its page, and a page of its own.
    @GetMapping("/accounts/{id}/warnings")
    String ofAccount(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        var frame = frames.of(new AccountId(id));
        model.addAttribute(
                "page",
                new AccountWarningsPage(frame, warnings.of(frame.account().id()), !within));
        return "warning/section";
    }
}
