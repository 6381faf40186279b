package pareto.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// A manager's figures beside comparable portfolios: a part of the person's page. Whoever does not see all of the
/// portfolio gets no comparison, and names of the others only those who see every account of theirs anyway. Accounts
/// hidden from the reader even by name count in nobody's portfolio.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class ComparisonController {

    /// @param comparison null where the reader may not make it, or there is nothing to compare
    /// @param hidden whether the reader does not see all of the portfolio
    /// @param others the comparable ones by name, for those who may see them
    /// @param leftOut whether accounts hidden from the reader even by name count in none of the portfolios
    record ComparisonPage(
            StaffMember person,
            @Nullable Analysis analysis,
            @Nullable Comparison comparison,
            boolean hidden,
            List<ManagedRows.Portfolio> others,
            boolean leftOut,
            boolean alone) {}

    private final Colleagues colleagues;
    private final Analyses analyses;
    private final ManagedRows managed;
    private final ConfidentialAccounts confidential;
    private final Rights rights;
    private final Actors actors;

    ComparisonController(
            Colleagues colleagues,
            Analyses analyses,
            ManagedRows managed,
            ConfidentialAccounts confidential,
            Rights rights,
            Actors actors) {
        this.colleagues = colleagues;
        this.analyses = analyses;
        this.managed = managed;
        this.confidential = confidential;
        this.rights = rights;
        this.actors = actors;
    }

    @GetMapping("/staff/{id}/comparison")
    @Transactional
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        StaffMember person = colleagues.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
        model.addAttribute(
                "page",
                analyses.standing(Per.ACCOUNT)
                        .map(analysis -> page(person, analysis, !within))
                        .orElseGet(() -> new ComparisonPage(person, null, null, false, List.of(), false, !within)));
        return "insight/comparison";
    }

    private ComparisonPage page(StaffMember person, Analysis analysis, boolean alone) {
        List<AccountId> hidden =
                confidential.hidden().stream().map(Account::id).distinct().toList();
        Map<IdentityId, ManagedRows.Portfolio> all =
                actors.system(RefreshingFigures.ACTOR, () -> managed.all(analysis, hidden));
        ManagedRows.Portfolio own = all.get(person.id());
        if (own == null) {
            return new ComparisonPage(person, analysis, null, false, List.of(), false, alone);
        }
        if (managed.of(analysis, person.id()).accounts() < own.figures().accounts()) {
            return new ComparisonPage(person, analysis, null, true, List.of(), false, alone);
        }
        List<ManagedRows.Portfolio> others = new ArrayList<>(all.values());
        others.remove(own);
        Comparison comparison = Comparison.of(
                own.figures(),
                others.stream().map(ManagedRows.Portfolio::figures).toList());
        return new ComparisonPage(
                person, analysis, comparison, false, named(own, others, analysis), !hidden.isEmpty(), alone);
    }

    private List<ManagedRows.Portfolio> named(
            ManagedRows.Portfolio own, List<ManagedRows.Portfolio> others, Analysis analysis) {
        if (!rights.wide() || !rights.totals()) {
            return List.of();
        }
        Map<IdentityId, ManagedRows.Portfolio> seen = managed.all(analysis, List.of());
        return others.stream()
                .filter(other -> other.figures().comparableTo(own.figures()))
                .filter(other -> isAll(seen.get(other.manager()), other))
                .toList();
    }

    private static boolean isAll(ManagedRows.@Nullable Portfolio seen, ManagedRows.Portfolio whole) {
        return seen != null && seen.figures().accounts() >= whole.figures().accounts();
    }
}
