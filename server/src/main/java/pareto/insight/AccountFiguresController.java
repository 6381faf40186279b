package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import pareto.insight.AccountFigures.Answer;
import pareto.insight.AccountPage.Month;
import pareto.shell.Refusal;
import pareto.shell.job.JobId;

/// What one account or group brings: figures, revenue over time, product mix. Each is a part of the account's page and
/// a page of its own.
@Controller
@RequestMapping("/accounts/{id}")
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class AccountFiguresController {

    private final AccountFrames frames;
    private final AccountFigures figures;
    private final RankingRows rows;

    AccountFiguresController(AccountFrames frames, AccountFigures figures, RankingRows rows) {
        this.frames = frames;
        this.figures = figures;
        this.rows = rows;
    }

    /// One part of the page.
    ///
    /// @param alone whether it was asked for as a page of its own
    record Section(AccountPage of, String part, @Nullable MixPage mix, boolean alone) {}

    /// A part whose figures are being worked out.
    ///
    /// @param address where it will be
    record WorkingSection(AccountFrame frame, String address, JobId job, boolean alone) {}

    @GetMapping("/{part:figures|revenue|mix}")
    String show(
            @PathVariable UUID id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        return switch (figures.find(frame, per, on)) {
            case Answer.Ready ready -> {
                AccountPage page = ready.page();
                MixPage mix = part.equals("mix") ? new MixPage(page, mix(page)) : null;
                model.addAttribute("page", new Section(page, part, mix, !within));
                yield "insight/section";
            }
            case Answer.Working working -> {
                String address = frame.address() + "/" + part + query(per, on);
                model.addAttribute("page", new WorkingSection(frame, address, working.job(), !within));
                yield "insight/working";
            }
        };
    }

    /// Data of the chart by month.
    @GetMapping("/revenue/months")
    @ResponseBody
    Map<String, Object> months(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        AccountPage page = ready(id, per, on);
        return chart(page, page.months());
    }

    /// Data of the chart by quarter.
    @GetMapping("/revenue/quarters")
    @ResponseBody
    Map<String, Object> quarters(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        AccountPage page = ready(id, per, on);
        return chart(page, page.quarters());
    }

    private AccountPage ready(UUID id, @Nullable String per, @Nullable LocalDate on) {
        return switch (figures.find(frames.of(new AccountId(id)), per, on)) {
            case Answer.Ready ready -> ready.page();
            case Answer.Working working -> throw Refusal.notFound("insight.none.yet");
        };
    }

    private static String query(@Nullable String per, @Nullable LocalDate on) {
        String unit = "?per=" + (Per.ACCOUNT.code().equals(per) ? Per.ACCOUNT : Per.GROUP).code();
        return (per == null ? "" : unit) + (on == null ? "" : (per == null ? "?" : "&") + "on=" + on);
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
