package pareto.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.access.IdentityId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// What the accounts of one manager bring together, as far as the reader may see them: a part of the person's page.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class ManagedController {

    /// @param analysis null while nothing was imported
    record ManagedPage(
            StaffMember person,
            @Nullable Analysis analysis,
            @Nullable Managed managed,
            boolean alone) {}

    private final Colleagues colleagues;
    private final Analyses analyses;
    private final JdbcClient jdbc;
    private final Clock clock;

    ManagedController(Colleagues colleagues, Analyses analyses, JdbcClient jdbc, Clock clock) {
        this.colleagues = colleagues;
        this.analyses = analyses;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/staff/{id}/portfolio")
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        StaffMember person = colleagues.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
        Optional<Analysis> analysis = analyses.standing(Per.ACCOUNT);
        model.addAttribute(
                "page",
                new ManagedPage(
                        person,
                        analysis.orElse(null),
                        analysis.map(standing -> managed(standing, person.id())).orElse(null),
                        !within));
        return "insight/managed";
    }

    private Managed managed(Analysis analysis, IdentityId manager) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select count(*) as accounts, count(r.account_id) as buying, coalesce(sum(r.revenue), 0) as revenue,
                    coalesce(sum(r.before_revenue), 0) as before, coalesce(max(r.revenue), 0) as largest,
                    count(*) filter (where r.growth < ? and r.growth > '-Infinity') as falling
                from fact_account_manager m
                left join ranking_row r on r.analysis_id = ? and r.account_id = m.account_id
                where m.identity_id = ? and m.from_day <= ? and m.to_day > ?
                """)
                .params(RankingRows.FALL, analysis.id().id(), manager.id(), today, today)
                .query((row, number) -> new Managed(
                        row.getLong("accounts"),
                        row.getLong("buying"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("largest"),
                        row.getLong("falling")))
                .single();
    }
}
