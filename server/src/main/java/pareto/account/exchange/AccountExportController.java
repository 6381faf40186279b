package pareto.account.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.shell.Screens;
import pareto.shell.file.CsvOut;
import pareto.shell.file.TableOut;
import pareto.shell.file.XlsxOut;

/// Taking accounts and people away as files of the shape in which they are brought in.
@Controller
@RequestMapping("/accounts/exchange")
@PreAuthorize("hasAuthority('MAY_EXPORT')")
class AccountExportController {

    private final Exporting exporting;
    private final Screens screens;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    AccountExportController(Exporting exporting, Screens screens, Actors actors, Audit audit, Clock clock) {
        this.exporting = exporting;
        this.screens = screens;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything the reader may see, in sheets.
    ///
    /// @param group only this account and what stands under it
    @GetMapping("/export.xlsx")
    void workbook(
            @RequestParam(required = false) @Nullable UUID group,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean personal = actors.current().may(Right.PERSONAL_DATA);
        List<Kind> kinds = AccountImport.kinds(personal).stream().sorted().toList();
        begin(response, "accounts", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        audit.record("account.did.exported", subject(group), "xlsx " + kinds);
        try (TableOut out = new XlsxOut(response.getOutputStream())) {
            kinds.forEach(kind -> exporting.write(kind, group, out, screens.of(request)));
        }
    }

    @GetMapping("/accounts.csv")
    void accounts(
            @RequestParam(required = false) @Nullable UUID group,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        table(Kind.ACCOUNTS, group, request, response);
    }

    @GetMapping("/{kind:contacts|relations}.csv")
    @PreAuthorize("hasAuthority('MAY_EXPORT') and hasAuthority('MAY_PERSONAL_DATA')")
    void people(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable UUID group,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        table(kind.equals("contacts") ? Kind.CONTACTS : Kind.RELATIONS, group, request, response);
    }

    private void table(Kind kind, @Nullable UUID group, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        begin(response, name, "csv", "text/csv;charset=UTF-8");
        audit.record("account.did.exported", subject(group), "csv " + kind);
        try (TableOut out = new CsvOut(response.getOutputStream())) {
            exporting.write(kind, group, out, screens.of(request));
        }
    }

    private String subject(@Nullable UUID group) {
        return group == null ? "all" : group.toString();
    }

    private void begin(HttpServletResponse response, String name, String ending, String type) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"pareto-" + name + "-" + LocalDate.now(clock) + "." + ending + "\"");
    }
}
