package pareto.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.shell.Refusal;

/// Every figure opens the lines it sums.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class LinesController {

    private static final int ON_A_PAGE = 100;

    private final LedgerLines lines;
    private final Batches batches;
    private final Accounts accounts;
    private final ConfidentialAccounts confidential;
    private final Actors actors;
    private final Clock clock;

    LinesController(
            LedgerLines lines,
            Batches batches,
            Accounts accounts,
            ConfidentialAccounts confidential,
            Actors actors,
            Clock clock) {
        this.lines = lines;
        this.batches = batches;
        this.accounts = accounts;
        this.confidential = confidential;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/lines")
    String index(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(defaultValue = "false") boolean group,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String family,
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable UUID ledger,
            @RequestParam(defaultValue = "0") int start,
            Model model) {
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.badInput("orders.lines.dates", from, to);
        }
        Account whose = account == null ? null : visible(new AccountId(account));
        LineFilter filter = new LineFilter(
                codes(whose, group, on),
                from,
                to,
                family,
                without(all),
                order,
                batch,
                status,
                rule,
                hidden(whose),
                known(ledger));
        int first = Math.max(0, start);
        List<LedgerLine> found = lines.page(filter, first, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        model.addAttribute(
                "page",
                new LinesPage(
                        whose,
                        group,
                        whose == null && !actors.current().may(Right.CONFIDENTIAL),
                        filter,
                        lines.sums(filter),
                        more ? found.subList(0, ON_A_PAGE) : found,
                        first + 1,
                        more ? next(first + ON_A_PAGE) : null));
        return "orders/lines";
    }

    /// Not a list for Spring to fill, which would take a name with a comma for two.
    private static Set<String> without(MultiValueMap<String, String> all) {
        return Set.copyOf(all.getOrDefault("without", List.of()));
    }

    /// The batch the ledger is to be read as of, if it ever counted.
    private @Nullable UUID known(@Nullable UUID batch) {
        if (batch == null) {
            return null;
        }
        return batches.find(new OrderBatchId(batch))
                .filter(known -> known.committedAt() != null)
                .map(known -> batch)
                .orElseThrow(() -> Refusal.notFound("orders.batch.none"));
    }

    private Account visible(AccountId id) {
        return accounts.find(id)
                .orElseThrow(() -> Refusal.notFound("account.unknown", id.id().toString()));
    }

    /// A group is the one of the day its figures are as of. Lines of no one account are the whole company's, which is a
    /// right of its own.
    private Set<String> codes(@Nullable Account account, boolean group, @Nullable LocalDate on) {
        if (account == null) {
            if (!actors.current().may(Right.TOTALS)) {
                throw Refusal.forbidden("orders.lines.whole");
            }
            return Set.of();
        }
        Set<String> codes = new HashSet<>(
                group ? accounts.codesUnder(account.id(), on == null ? LocalDate.now(clock) : on) : Set.of());
        codes.addAll(accounts.codesOf(account.id()));
        return codes;
    }

    /// The ledger lies outside the database's policies. Lines of one account, or of its group, are not of a hidden one.
    private Set<String> hidden(@Nullable Account account) {
        Set<String> hidden = new HashSet<>();
        if (account == null) {
            confidential.hidden().forEach(one -> hidden.addAll(List.of(one.code(), one.name())));
        }
        return hidden;
    }

    private static String next(int start) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("start", start)
                .build()
                .encode()
                .toUriString();
    }
}
