package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.Groups;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.portfolio.Windows;
import pareto.shell.Refusal;
import pareto.shell.job.Jobs;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.values.Period;

/// Random accounts are put under each other with random shares on random days, and what the application says about
/// groups is compared with the plainest reckoning there is. Three histories; `-Dpareto.long=true` makes it 60
/// (`-Dpareto.seed=n` others).
@IntegrationTest
@TestPropertySource(properties = "pareto.test=groups-add-up")
class GroupsAddUpTests {

    private static final int HISTORIES = Boolean.getBoolean("pareto.long") ? 60 : 3;
    private static final long SEED = Long.getLong("pareto.seed", 20261126);
    private static final GroupOrders ORDERS = new GroupOrders(SEED);

    @TempDir
    Path folder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Groups groups;

    @Autowired
    private Computing computing;

    @Autowired
    private GroupTrees trees;

    @Autowired
    private GroupSums sums;

    @Autowired
    private RankingRows rows;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Jobs jobs;

    private final Map<String, AccountId> ids = new LinkedHashMap<>();
    private IdentityId director = IdentityId.next();

    @BeforeEach
    void orderHistory() {
        director = house.someone(Role.DIRECTOR);
        actors.system("test", () -> {
            if (ledger.current().files().isEmpty()) {
                ORDERS.take(ledger, accounts, folder);
            }
            ids.putAll(accounts.ids(GroupOrders.codes()));
        });
    }

    @Test
    void forEverybodyWhateverTheyMaySee() {
        for (int number = 0; number < HISTORIES; number++) {
            long seed = SEED + number;
            System.out.println("Groups of seed " + seed);
            Random random = new Random(seed);
            GroupHistory history = new GroupHistory();
            house.asSystem(() -> jdbc.sql("delete from account_parent").update());
            for (int change = 0; change < 70; change++) {
                change(random, history, "seed " + seed + " change " + change);
            }
            for (int day = 0; day < 5; day++) {
                LocalDate asOf = GroupOrders.day(random);
                assertThat(actors.system("test", () -> accounts.groups(asOf)))
                        .as("seed " + seed + " on " + asOf)
                        .isEqualTo(history.tops(asOf));
            }
            new Quiet(actors, jdbc, jobs).awaited();
            compare(random, history, GroupOrders.day(random), "seed " + seed);
        }
    }

    private void change(Random random, GroupHistory history, String what) {
        String account = GroupOrders.code(random);
        String parent = GroupOrders.code(random);
        LocalDate day = GroupOrders.day(random);
        int kind = random.nextInt(10);
        if (kind == 0) {
            assertThat(done(() -> groups.end(id(account), id(parent), day)))
                    .as(what)
                    .isEqualTo(history.end(account, parent, day));
        } else if (kind == 1) {
            assertThat(done(() -> {
                        groups.move(id(account), id(parent), null, day);
                        return true;
                    }))
                    .as(what)
                    .isEqualTo(history.move(account, parent, null, day));
        } else {
            BigDecimal share = random.nextInt(6) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(12) * 9L);
            assertThat(done(() -> {
                        groups.hold(id(account), id(parent), share, day);
                        return true;
                    }))
                    .as(what)
                    .isEqualTo(history.hold(account, parent, share, day));
        }
    }

    private void compare(Random random, GroupHistory history, LocalDate day, String what) {
        Period window = Windows.rollingYear(day);
        Analysis whole = actors.system("test", () -> computing.asked(Per.GROUP, day, window, StandingFigures.SILENT))
                .orElseThrow();
        Analysis units = actors.system("test", () -> computing.asked(Per.ACCOUNT, day, window, StandingFigures.SILENT))
                .orElseThrow();
        Set<String> all = new TreeSet<>(GroupOrders.codes());
        for (String code : all) {
            compare(director, whole, code, history.under(code, day, all), day, what);
        }
        IdentityId manager = house.someone(Role.MANAGER);
        Set<String> seen = new TreeSet<>();
        for (String code : all) {
            if (random.nextInt(3) > 0) {
                seen.add(code);
                actors.system("test", () -> grants.grant(id(code).id(), manager, "test"));
            }
        }
        for (String code : all) {
            Set<String> under = history.under(code, day, seen);
            compare(manager, units, code, under, day, what + " seeing " + seen);
            BigDecimal sum = as(manager, () -> sums.of(units, id(code)))
                    .map(GroupSum::revenue)
                    .orElse(BigDecimal.ZERO);
            assertThat(sum).as(what + " sum of " + code).isEqualByComparingTo(ORDERS.revenue(under, day));
        }
        wholeGroupsOnly(manager, whole, history, seen, day, what);
    }

    /// An account in the tree as this person sees it, beside all that stands under it.
    private void compare(
            IdentityId who, Analysis analysis, String code, Set<String> under, LocalDate day, String what) {
        var level = as(who, () -> trees.level(analysis, id(code), 0));
        String where = what + " on " + day + ": " + code;
        assertThat(level.isPresent()).as(where).isEqualTo(!under.isEmpty());
        level.ifPresent(found -> {
            GroupNode.Sum sum = Objects.requireNonNull(found.node().sum());
            assertThat(found.node().accounts()).as(where).isEqualTo(under.size());
            assertThat(sum.revenue()).as(where).isEqualByComparingTo(ORDERS.revenue(under, day));
            assertThat(sum.before()).as(where).isEqualByComparingTo(ORDERS.revenue(under, day.minusYears(1)));
            assertThat(sum.own()).as(where).isEqualByComparingTo(ORDERS.revenue(Set.of(code), day));
            BigDecimal below = found.under().stream()
                    .map(child -> Objects.requireNonNull(child.sum()).revenue())
                    .reduce(sum.own(), BigDecimal::add);
            assertThat(below).as(where).isEqualByComparingTo(sum.revenue());
            long members = found.under().stream().mapToLong(GroupNode::accounts).sum();
            assertThat(members + 1).as(where).isEqualTo(found.node().accounts());
        });
    }

    private void wholeGroupsOnly(
            IdentityId manager, Analysis whole, GroupHistory history, Set<String> seen, LocalDate day, String what) {
        Set<String> all = new HashSet<>(GroupOrders.codes());
        Map<String, String> tops = history.tops(day);
        for (RankingRow row : as(manager, () -> rows.page(whole, Wanted.of(Map.of()), 100))) {
            String code = row.account().code();
            Set<String> under = history.under(code, day, all);
            assertThat(tops).as(what).doesNotContainKey(code);
            assertThat(seen).as(what + " group of " + code).containsAll(under);
            assertThat(row.revenue()).as(what + " group of " + code).isEqualByComparingTo(ORDERS.revenue(under, day));
        }
        List<RankingRow> everything = as(director, () -> rows.page(whole, Wanted.of(Map.of()), 100));
        for (RankingRow row : everything) {
            Set<String> under = history.under(row.account().code(), day, all);
            boolean visible = seen.containsAll(under);
            assertThat(as(manager, () -> rows.of(whole.id(), row.account().id()))
                            .isPresent())
                    .as(what + " group of " + row.account().code())
                    .isEqualTo(visible);
            assertThat(row.revenue()).as(what).isEqualByComparingTo(ORDERS.revenue(under, day));
        }
    }

    private boolean done(Supplier<Boolean> change) {
        try {
            return actors.system("test", change::get);
        } catch (Refusal refused) {
            return false;
        }
    }

    private <T> T as(IdentityId who, Supplier<T> work) {
        return actors.runAs(who, work::get);
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(ids.get(code));
    }
}
