package pareto.insight;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.analysis.portfolio.Mix;
import pareto.insight.AccountPage.Month;
import pareto.shell.Refusal;

/// What one account or group brings: figures, revenue over time, product mix. Each is a part of the account's page and
/// a page of its own.
@Controller
@RequestMapping("/accounts/{id}")
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class AccountFiguresController {

    private final AccountFrames frames;
    private final Analyses analyses;
    private final RankingRows rows;

    AccountFiguresController(AccountFrames frames, Analyses analyses, RankingRows rows) {
        this.frames = frames;
        this.analyses = analyses;
        this.rows = rows;
    }

    /// One part of the page.
    ///
    /// @param alone whether it was asked for as a page of its own
    record Section(AccountPage of, String part, @Nullable MixPage mix, boolean alone) {}

    @GetMapping("/{part:figures|revenue|mix}")
    String show(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable String per,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountPage page = page(id, per);
        MixPage mix = part.equals("mix") ? new MixPage(page, mix(page)) : null;
        model.addAttribute("page", new Section(page, part, mix, !within));
        return "insight/section";
    }

    /// Data of the chart by month.
    @GetMapping("/revenue/months")
    @ResponseBody
    Map<String, Object> months(@PathVariable UUID id, @RequestParam(required = false) @Nullable String per) {
        AccountPage page = page(id, per);
        return chart(page, page.months());
    }

    /// Data of the chart by quarter.
    @GetMapping("/revenue/quarters")
    @ResponseBody
    Map<String, Object> quarters(@PathVariable UUID id, @RequestParam(required = false) @Nullable String per) {
        AccountPage page = page(id, per);
        return chart(page, page.quarters());
    }

    /// A group is what is shown first where the account has members.
    private AccountPage page(UUID id, @Nullable String per) {
        AccountFrame frame = frames.of(new AccountId(id));
        boolean mayBeGroup = frame.members() > 0 && frame.parent() == null;
        Per wanted = mayBeGroup && !"account".equals(per) ? Per.GROUP : Per.ACCOUNT;
        Analysis analysis = analyses.standing(wanted).orElseThrow(() -> Refusal.notFound("insight.none.yet"));
        Optional<RankingRow> row = rows.of(analysis.id(), frame.account().id());
        return new AccountPage(frame, analysis, row.orElse(null), mayBeGroup);
    }

    private @Nullable Mix mix(AccountPage page) {
        AccountId account = page.frame().account().id();
        return page.row() == null
                ? Mix.NONE
                : rows.mix(page.analysis().id(), account).orElse(null);
    }

    private static Map<String, Object> chart(AccountPage page, List<Month> months) {
        List<String> labels = new ArrayList<>();
        List<BigDecimal> now = new ArrayList<>();
        List<BigDecimal> before = new ArrayList<>();
        for (Month month : months) {
            labels.add(month.label());
            now.add(month.now());
            before.add(month.before());
        }
        return Map.of(
                "x", labels,
                "now", now,
                "before", before,
                "currency", page.analysis().currency(),
                "partial",
                        YearMonth.from(page.analysis().asOf())
                                        .atEndOfMonth()
                                        .equals(page.analysis().asOf())
                                ? -1
                                : months.size() - 1);
    }
}
