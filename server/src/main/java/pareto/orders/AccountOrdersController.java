package pareto.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Accounts;

/// The orders of one account, latest first, each opening its lines.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class AccountOrdersController {

    private static final int ON_A_PAGE = 50;

    /// @param next start of the next page, null on the last
    record AccountOrdersPage(
            AccountFrame frame,
            List<LedgerLines.Order> orders,
            @Nullable Integer next) {}

    private final AccountFrames frames;
    private final Accounts accounts;
    private final LedgerLines lines;

    AccountOrdersController(AccountFrames frames, Accounts accounts, LedgerLines lines) {
        this.frames = frames;
        this.accounts = accounts;
        this.lines = lines;
    }

    @GetMapping("/accounts/{id}/orders")
    String index(@PathVariable UUID id, @RequestParam(defaultValue = "0") int start, Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        int first = Math.max(0, start);
        LineFilter filter =
                LineFilter.ofAccount(accounts.codesOf(frame.account().id()));
        List<LedgerLines.Order> found = lines.orders(filter, first, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        model.addAttribute(
                "page",
                new AccountOrdersPage(
                        frame, more ? found.subList(0, ON_A_PAGE) : found, more ? first + ON_A_PAGE : null));
        return "orders/accountOrders";
    }
}
