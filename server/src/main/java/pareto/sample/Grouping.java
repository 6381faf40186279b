package pareto.sample;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.Groups;
import pareto.orders.LedgerChanged;
import pareto.shell.Companies;
import pareto.shell.Settings;

/// Once the sample's accounts exist, one of them is a joint venture of two groups, and one was sold to another group
/// some months ago.
@Component
class Grouping {

    private static final String DONE = "sample.grouped";

    private final Companies companies;
    private final Settings settings;
    private final Accounts accounts;
    private final Groups groups;
    private final Actors actors;
    private final Clock clock;

    Grouping(Companies companies, Settings settings, Accounts accounts, Groups groups, Actors actors, Clock clock) {
        this.companies = companies;
        this.settings = settings;
        this.accounts = accounts;
        this.groups = groups;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(LedgerChanged event) {
        actors.system("sample", () -> {
            if (companies.current().sample()) {
                group();
            }
        });
    }

    private void group() {
        Map<String, AccountId> ids = accounts.ids(List.of("C1001", "C1004", "C1013", "C1021", "C1027"));
        if (ids.size() < 5 || !settings.first(DONE)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate founded = today.minusYears(2);
        groups.hold(id(ids, "C1004"), id(ids, "C1001"), new BigDecimal("60"), founded);
        groups.hold(id(ids, "C1004"), id(ids, "C1021"), new BigDecimal("40"), founded);
        groups.move(id(ids, "C1027"), id(ids, "C1013"), null, today.minusMonths(8));
    }

    private static AccountId id(Map<String, AccountId> ids, String code) {
        return Objects.requireNonNull(ids.get(code));
    }
}
