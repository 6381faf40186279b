package pareto.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.AuditPage.AuditFilter;
import pareto.access.AuditPage.Entry;

/// The audit, for whoever may read it.
@Controller
@PreAuthorize("hasAuthority('MAY_AUDIT')")
class AuditController {

    private static final int ROWS = 50;
    /// What was said about an account the reader may not even know by name stays unsaid.
    private static final String PAGE = """
            select a.id, a.at, i.name as actor, a.what, coalesce(s.name, a.subject) as subject, a.detail,
                a.subject = any((select hidden_accounts())::text[]) as hidden
            from audit a join identity i on i.id = a.actor_id
            left join identity s on s.id::text = a.subject
            where (:what = '' or a.what = :what)
                and (:who = '' or i.name ilike '%' || :who || '%' or i.login ilike '%' || :who || '%')
                and (cast(:before as uuid) is null or a.id < :before)
            order by a.id desc limit :rows""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/audit")
    @Transactional(readOnly = true)
    String index(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        model.addAttribute("page", page(new AuditFilter(what, who.strip(), before)));
        return "access/audit";
    }

    private AuditPage page(AuditFilter filter) {
        List<Entry> found = jdbc.sql(PAGE)
                .param("what", filter.what())
                .param("who", filter.who())
                .param("before", filter.before())
                .param("rows", ROWS + 1)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("detail"),
                        row.getBoolean("hidden")))
                .list();
        boolean more = found.size() > ROWS;
        List<Entry> shown = more ? found.subList(0, ROWS) : found;
        return new AuditPage(filter, shown, kinds(), more ? shown.getLast().id() : null, LocalDate.now(clock));
    }

    private List<String> kinds() {
        return jdbc.sql("select distinct what from audit order by what")
                .query(String.class)
                .list();
    }
}
