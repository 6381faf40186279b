package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.Profiles;
import pareto.account.Profiles.Written;
import pareto.account.Standings;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.portfolio.FamilyShare;
import pareto.analysis.portfolio.Mix;
import pareto.analysis.portfolio.Windows;
import pareto.shell.Refusal;
import pareto.shell.file.TableOut;
import pareto.shell.job.Progress;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;
import pareto.values.Period;

/// Four accounts whose figures can be checked by hand: 600, 250, 100 and 50 of 1,000.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=ranked-portfolio")
class RankedPortfolioTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    /// Some exports hold it, and not every type of PostgreSQL does.
    private static final char ZERO = 0;

    private static final String FILE = """
            客户编码,客户名称,上级客户,订单号,下单日期,品类,金额,币种
            A1,恒岳重工,,O-1,2025-06-10,连接,600.00,CNY
            A1,恒岳重工,,O-0,2024-03-20,连接,1.00,CNY
            A1,恒岳重工,,O-2,2024-06-10,连接,400.00,CNY
            A2,北岭汽车,,O-3,2026-03-31,云网,250.00,CNY
            A2,北岭汽车,,O-4,2024-12-01,云网,500.00,CNY
            A3,恒岳重工二厂,A1,O-5,2025-07-01,设备,100.00,CNY
            A4,沐野食品,,O-6,2025-08-01,连接,50.00,CNY
            A4,沐野食品,,O-7,2025-01-05,连~接,100.00,CNY
            """;

    private static final Progress SILENT = new Progress() {
        @Override
        public void report(long done, long total, String unit) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @TempDir
    Path folder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Computing computing;

    @Autowired
    private Analyses analyses;

    @Autowired
    private RankingRows rows;

    @Autowired
    private PortfolioOverview overview;

    @Autowired
    private SavedViews views;

    @Autowired
    private TierRuleSets rules;

    @Autowired
    private TierDryRuns dryRuns;

    @Autowired
    private TryingTierRules trying;

    @Autowired
    private Standings standings;

    @Autowired
    private ClassRules classRules;

    @Autowired
    private ClassProposals proposals;

    @Autowired
    private ProposingClasses proposing;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private SightGrants grants;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private IdentityId director = IdentityId.next();

    @BeforeEach
    void orderHistory() {
        director = person(Role.DIRECTOR);
        actors.system("test", () -> {
            if (ledger.current().files().isEmpty()) {
                importFile();
            }
        });
    }

    /// Before the second stand 600 of 1,000, before the third 850, before the fourth 950.
    @Test
    void saysWhoWouldMoveUnderOtherTierRules() {
        standing(Per.ACCOUNT);
        UUID wider = tried("70", "90", "96");

        assertThat(as(director, () -> dryRuns.months(wider)))
                .hasSize(24)
                .first()
                .satisfies(month -> {
                    assertThat(month.asOf()).isEqualTo(LAST_DAY);
                    assertThat(month.accounts()).isEqualTo(4);
                    assertThat(month.higher()).isEqualTo(3);
                    assertThat(month.higherRevenue()).isEqualByComparingTo("400");
                    assertThat(month.lower()).isZero();
                });
        assertThat(as(director, () -> dryRuns.moves(wider, LAST_DAY, 10)))
                .extracting(move -> move.account().code(), TierDryRuns.Move::from, TierDryRuns.Move::to)
                .containsExactly(
                        tuple("A2", "CORE", "PLATINUM"),
                        tuple("A3", "PRIORITY", "CORE"),
                        tuple("A4", "GENERAL", "PRIORITY"));
        assertThat(as(director, () -> dryRuns.sums(wider, LAST_DAY)).getFirst())
                .satisfies(sum -> assertThat(sum.revenue()).isEqualByComparingTo("250"));
    }

    @Test
    void saysThatNobodyMovesUnderUnchangedTierRules() {
        standing(Per.ACCOUNT);
        UUID same = tried("50", "80", "95");

        assertThat(as(director, () -> dryRuns.months(same)))
                .hasSize(24)
                .allSatisfy(month -> assertThat(month.moved()).isZero());
    }

    /// Lines so low that the largest alone is above them: whoever else stood above General moves, from the tier the
    /// rules in force gave it then.
    @Test
    void reproducesTheTiersOfEveryPastRanking() {
        standing(Per.ACCOUNT);
        UUID low = tried("0.01", "0.02", "0.03");
        for (TierDryRuns.Month month : as(director, () -> dryRuns.months(low))) {
            Analysis then = actors.system(
                            "test",
                            () -> computing.asked(Per.ACCOUNT, month.asOf(), Windows.rollingYear(month.asOf()), SILENT))
                    .orElseThrow();
            Map<String, String> ranked = new HashMap<>();
            for (RankingRow row : as(director, () -> rows.page(then, wanted(), 10))) {
                if (!row.tier().code().equals("GENERAL") && !row.tier().code().equals("PLATINUM")) {
                    ranked.put(row.account().code(), row.tier().code());
                }
            }
            Map<String, String> tried = new HashMap<>();
            for (TierDryRuns.Move move : as(director, () -> dryRuns.moves(low, month.asOf(), 10))) {
                if (!move.from().equals("PLATINUM")) {
                    tried.put(move.account().code(), move.from());
                }
            }
            assertThat(tried).as(month.asOf().toString()).isEqualTo(ranked);
        }
    }

    @Test
    void marksWhomAnExceptionWouldKeep() {
        standing(Per.ACCOUNT);
        actors.system("test", () -> {
            standings.grant(id("A2"), pareto.account.Tier.CORE, "示范项目", LAST_DAY.plusYears(20));
            return transaction.execute(status -> jdbc.sql("update account_tier set from_day = date '2026-03-01'")
                    .update());
        });

        UUID wider = tried("70", "90", "96");

        assertThat(as(director, () -> dryRuns.moves(wider, LAST_DAY, 10)))
                .extracting(move -> move.account().code(), TierDryRuns.Move::held)
                .contains(tuple("A2", true), tuple("A3", false));
        assertThat(as(director, () -> dryRuns.months(wider)).getFirst().held()).isEqualTo(1);
    }

    @Test
    void showsATrialOnThePage() {
        standing(Per.ACCOUNT);
        Identities.WithPassword who =
                actors.system("test", () -> identities.create("方砚秋", "user-" + UUID.randomUUID(), Role.DIRECTOR));
        Visitor visitor = new Visitor(port).signIn(who.login(), who.password());
        String kind =
                visitor.get("/portfolio/tiers").body().replaceAll("(?s).*?name=\"floor-([0-9a-f-]{36})\".*", "$1");
        Map<String, String> form = Map.of(
                "platinum",
                "60",
                "core",
                "80",
                "priority",
                "95",
                "measure",
                "margin",
                "rise",
                "30",
                "fall",
                "20.5",
                "floor-" + kind,
                "CORE");

        assertThat(visitor.post("/portfolio/tiers/dry-run", form).statusCode()).isEqualTo(302);

        TierRuleSets.Version tried = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> as(director, () -> rules.tried(1)),
                        list -> !list.isEmpty()
                                && list.getFirst().rules().byMargin()
                                && as(
                                                        director,
                                                        () -> dryRuns.months(
                                                                list.getFirst().id()))
                                                .size()
                                        == 24)
                .getFirst();
        assertThat(TierForm.fields(tried.rules())).isEqualTo(form);
        assertThat(visitor.get("/portfolio/tiers/dry-runs/" + tried.id()).body())
                .contains("Month by month", "growth of 30.00% lifts", "decline of 20.50% lowers", "at least Core");
        assertThat(visitor.get("/portfolio/tiers").body()).contains("Tried of late");
    }

    /// 600 and 250 of 1,000 with an order each; the group of the first brings 700 and two of it buy; the first grew by
    /// half.
    @Test
    void proposesClassesFromFactsUntilAPersonDecides() {
        standing(Per.ACCOUNT);
        standing(Per.GROUP);
        as(director, () -> {
            for (ClassRule rule : classRules.current()) {
                classRules.put(new ClassRule(
                        rule.id(),
                        rule.rule(),
                        rule.kind(),
                        rule.basis(),
                        new BigDecimal("0.2"),
                        1,
                        rule.members(),
                        new BigDecimal("0.5"),
                        rule.words(),
                        true));
            }
            return true;
        });

        proposing.propose();
        assertThat(proposing.propose()).isZero();

        assertThat(proposed())
                .containsExactlyInAnyOrder(
                        tuple("A1", "经济大客户", List.of("600", "CNY", "1")),
                        tuple("A2", "经济大客户", List.of("250", "CNY", "1")),
                        tuple("A1", "集团客户", List.of("700", "CNY", "2")),
                        tuple("A1", "战略客户", List.of("600", "CNY", "0.5000")));
        IdentityId manager = person(Role.MANAGER);
        actors.system("test", () -> grants.grant(id("A1").id(), manager, "team"));
        assertThat(as(manager, () -> proposals.open(10)))
                .as("what a chain rests on adds up its whole group")
                .extracting(ClassProposal::name)
                .containsExactlyInAnyOrder("经济大客户", "战略客户");
        decide("A1", "经济大客户", true, "框架合同");
        decide("A2", "经济大客户", false, "一次性采购");
        assertThat(as(
                        director,
                        () -> standings.on(id("A1"), LocalDate.now(clock)).classes()))
                .extracting(AccountStanding.InClass::zh)
                .contains("经济大客户");
        assertThat(evidence("A1"))
                .as("classes are read without the right to figures")
                .contains("Proposed by rule: buys much and often. 框架合同");
        proposing.propose();
        assertThat(proposed()).extracting(one -> one.toList().get(1)).containsExactlyInAnyOrder("集团客户", "战略客户");
        assertThat(as(director, () -> proposals.of(id("A2"))).getFirst().reason())
                .isEqualTo("一次性采购");
        as(director, () -> {
            standings.classify(id("A1"), "general", "集团客户", "两家采购");
            return true;
        });
        assertThat(proposed())
                .as("what a person has done meanwhile is not proposed")
                .extracting(one -> one.toList().get(1))
                .containsExactly("战略客户");
        assertThat(as(person(Role.MANAGER), () -> proposals.open(10))).isEmpty();
        as(director, () -> {
            classRules
                    .current()
                    .forEach(rule -> classRules.put(new ClassRule(
                            rule.id(),
                            rule.rule(),
                            rule.kind(),
                            rule.basis(),
                            rule.share(),
                            rule.orders(),
                            rule.members(),
                            rule.growth(),
                            rule.words(),
                            false)));
            return true;
        });
        proposing.propose();
        assertThat(proposed()).isEmpty();
    }

    private List<String> evidence(String code) {
        UUID account = id(code).id();
        return as(
                director,
                () -> jdbc.sql("select evidence from account_class where account_id = ?")
                        .param(account)
                        .query(String.class)
                        .list());
    }

    private List<Tuple> proposed() {
        return as(director, () -> proposals.open(100)).stream()
                .map(one -> tuple(one.account().code(), one.name(), one.evidence()))
                .toList();
    }

    /// As a person does on the page.
    private void decide(String code, String name, boolean accepted, String reason) {
        Identities.WithPassword who =
                actors.system("test", () -> identities.create("方砚秋", "user-" + UUID.randomUUID(), Role.DIRECTOR));
        Visitor visitor = new Visitor(port).signIn(who.login(), who.password());
        UUID proposal = as(director, () -> proposals.open(100)).stream()
                .filter(one -> one.account().code().equals(code) && one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(visitor.get("/portfolio/class-proposals").body()).contains("Accept class", "orders or more a year");
        String address = "/portfolio/class-proposals/" + proposal + "/decision";
        assertThat(visitor.post(address, Map.of("accepted", "true", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post(address, Map.of("accepted", String.valueOf(accepted), "reason", reason))
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.post(address, Map.of("accepted", "true", "reason", "again"))
                        .statusCode())
                .isEqualTo(409);
    }

    private static TierRuleSet lines(String platinum, String core, String priority) {
        return TierForm.read(Map.of("platinum", platinum, "core", core, "priority", priority));
    }

    private UUID tried(String platinum, String core, String priority) {
        UUID id = as(director, () -> rules.put(lines(platinum, core, priority), false));
        trying.run(id.toString(), SILENT);
        return id;
    }

    @Test
    void showsTheFiguresOfTheAnalysis() {
        Analysis analysis = standing(Per.ACCOUNT);
        assertThat(analysis.asOf()).isEqualTo(LAST_DAY);
        assertThat(analysis.window()).isEqualTo(Period.through(LocalDate.of(2025, 4, 1), LAST_DAY));
        List<RankingRow> ranked = as(director, () -> rows.page(analysis, wanted(), 10));
        assertThat(codes(ranked)).containsExactly("A1", "A2", "A3", "A4");
        assertThat(ranked.getFirst().revenue()).isEqualByComparingTo("600");
        assertThat(ranked.getFirst().growth()).isEqualByComparingTo("0.5");
        assertThat(ranked.stream().map(row -> row.tier().code()))
                .containsExactly("PLATINUM", "CORE", "PRIORITY", "GENERAL");
        assertThat(ranked.get(2).growth()).isNull();
        assertThat(ranked.get(1).monthsNow().getLast()).isEqualByComparingTo("250");
        Whole whole = as(director, () -> analyses.whole(analysis.id())).orElseThrow();
        assertThat(whole.totals().total()).isEqualByComparingTo("1000");
        assertThat(whole.now().herfindahl()).isEqualByComparingTo("4350");
        assertThat(whole.now().accountsFor80Percent()).isEqualTo(2);
        assertThat(whole.fewHold()).isEqualByComparingTo("0.85");
    }

    @Test
    void addsGroupsUp() {
        Analysis analysis = standing(Per.GROUP);
        List<RankingRow> ranked = as(director, () -> rows.page(analysis, wanted(), 10));
        assertThat(codes(ranked)).containsExactly("A1", "A2", "A4");
        assertThat(ranked.getFirst().revenue()).isEqualByComparingTo("700");
    }

    @Test
    void keepsWhatEachAccountBought() {
        Analysis accountwise = standing(Per.ACCOUNT);
        assertThat(mix(accountwise, "A2").largest()).singleElement().satisfies(family -> {
            assertThat(family.family()).isEqualTo("云网");
            assertThat(family.revenue()).isEqualByComparingTo("250");
            assertThat(family.before()).isEqualByComparingTo("500");
        });
        assertThat(mix(standing(Per.GROUP), "A1").largest())
                .extracting(FamilyShare::family)
                .containsExactly("连接", "设备");
        assertThat(as(person(Role.MANAGER), () -> rows.mix(accountwise.id(), id("A2"))))
                .isEmpty();
    }

    @Test
    void filtersSortsAndPages() {
        Analysis analysis = standing(Per.ACCOUNT);
        assertThat(found(analysis, "growth", "fall")).containsExactly("A2", "A4");
        assertThat(found(analysis, "growth", "grow")).containsExactly("A1");
        assertThat(found(analysis, "tier", "CORE")).containsExactly("A2");
        assertThat(found(analysis, "silent", "260")).containsExactly("A1", "A3");
        assertThat(found(analysis, "last", "2")).containsExactly("A1", "A2");
        assertThat(found(analysis, "sort", "growth")).containsExactly("A1", "A2", "A4", "A3");
        assertThat(found(analysis, "sort", "growth.up")).containsExactly("A4", "A2", "A1", "A3");
        assertThat(found(analysis, "sort", "latest")).containsExactly("A2", "A4", "A3", "A1");
        for (Sorting.By by : Sorting.By.values()) {
            for (String direction : List.of("", ".up")) {
                Wanted wanted = Wanted.of(Map.of("sort", by.word + direction));
                assertThat(oneByOne(analysis, wanted)).as(wanted.query()).isEqualTo(codes(all(analysis, wanted)));
            }
        }
    }

    /// 600 and 250 of manufacturers, 100 of a bank; the turnover in dollars is in no comparison with yuan.
    @Test
    void choosesByWhatTheDossiersSay() {
        Analysis analysis = standing(Per.ACCOUNT);
        fill("A1", "industry", "制造业", "employees", "1200", "turnover", "12亿", "since", "2017-05-09", "rank", "国内前三");
        fill("A2", "industry", "制造业", "employees", "300", "since", "2020-01-01");
        fill("A3", "industry", "金融业");
        fill("A4", "turnover", "USD 9,000,000,000");

        assertThat(found(analysis, "f.industry", "C")).containsExactly("A1", "A2");
        assertThat(found(analysis, "f.rank", "国内前三")).containsExactly("A1");
        assertThat(found(analysis, "f.employees.from", "300")).containsExactly("A1", "A2");
        assertThat(found(analysis, "f.employees.to", "1,000")).containsExactly("A2");
        assertThat(found(analysis, "f.since.to", "2019-12-31")).containsExactly("A1");
        assertThat(found(analysis, "f.turnover.from", "1万")).containsExactly("A1");
        Wanted small = Wanted.of(Map.of("f.industry", "C", "f.employees.to", "500", "growth", "fall", "after", ""));
        assertThat(as(director, () -> rows.sum(analysis, small)).revenue()).isEqualByComparingTo("250");
        assertThat(as(director, () -> rows.sum(analysis, Wanted.of(Map.of("f.industry", "C"))))
                        .revenue())
                .isEqualByComparingTo("850");
        assertThat(small.query()).isEqualTo("?growth=fall&f.employees.to=500&f.industry=C");
        assertThat(small.whole().query()).isEmpty();
        for (String key : List.of("f.nothing", "f.notes", "f.employees.from")) {
            assertThatThrownBy(() -> found(analysis, key, "viel")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void choosesByDossierAmongAManagersOwnAccounts() {
        Analysis analysis = standing(Per.ACCOUNT);
        fill("A1", "industry", "制造业");
        fill("A2", "industry", "制造业");
        IdentityId manager = person(Role.MANAGER);
        actors.system("test", () -> grants.grant(id("A2").id(), manager, "team"));

        Wanted wanted = Wanted.of(Map.of("f.industry", "C"));

        assertThat(codes(as(manager, () -> rows.page(analysis, wanted, 10)))).containsExactly("A2");
        assertThat(as(manager, () -> rows.sum(analysis, wanted)).revenue()).isEqualByComparingTo("250");
    }

    @Test
    void tellsManagersOfTheirAccountsOnly() {
        Analysis analysis = standing(Per.ACCOUNT);
        IdentityId manager = person(Role.MANAGER);
        assertThat(as(manager, () -> rows.page(analysis, wanted(), 10))).isEmpty();
        actors.system("test", () -> grants.grant(id("A2").id(), manager, "team"));
        List<RankingRow> own = as(manager, () -> rows.page(analysis, wanted(), 10));
        assertThat(codes(own)).containsExactly("A2");
        assertThat(own.getFirst().standing()).isNull();
        assertThat(own.getFirst().tier().together()).isNull();
        assertThat(as(manager, () -> analyses.whole(analysis.id()))).isEmpty();
        assertThat(as(manager, () -> rows.sum(analysis, wanted())).revenue()).isEqualByComparingTo("250");
        assertThat(as(manager, () -> overview.current()).orElseThrow().totals()).isNull();
        assertThat(as(manager, () -> overview.falling())).hasSize(1);
    }

    @Test
    void exportsWhatThePageShows() {
        Analysis analysis = standing(Per.ACCOUNT);
        Wanted wanted = Wanted.of(Map.of("growth", "fall", "sort", "orders"));
        assertThat(codes(all(analysis, wanted))).isEqualTo(codes(as(director, () -> rows.page(analysis, wanted, 10))));
        assertThat(TableOut.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(TableOut.harmless("恒岳重工")).isEqualTo("恒岳重工");
    }

    @Test
    void answersOtherWindowsOnTheSameBasis() {
        Analysis standing = standing(Per.ACCOUNT);
        Period year = Period.through(LocalDate.of(2026, 1, 1), LAST_DAY);
        Analysis asked = actors.system("test", () -> computing.asked(Per.ACCOUNT, LAST_DAY, year, SILENT))
                .orElseThrow();
        assertThat(asked.basis()).isEqualTo(standing.basis());
        assertThat(as(director, () -> rows.page(asked, wanted(), 1))
                        .getFirst()
                        .account()
                        .code())
                .isEqualTo("A2");
        assertThat(standing(Per.ACCOUNT).id()).isEqualTo(standing.id());
    }

    @Test
    void proposesAnewWhenTheRulesChange() {
        Analysis before = standing(Per.ACCOUNT);
        as(director, () -> {
            rules.put(lines("70", "80", "95"), true);
            return true;
        });
        Analysis after = standing(Per.ACCOUNT);
        assertThat(after.basis()).isNotEqualTo(before.basis());
        assertThat(as(director, () -> rows.page(after, wanted(), 10))
                        .get(1)
                        .tier()
                        .code())
                .isEqualTo("PLATINUM");
        as(director, () -> {
            rules.put(lines("50", "80", "95"), true);
            return true;
        });
        standing(Per.ACCOUNT);
    }

    @Test
    void tellsWhatHasMovedSinceTheImportBefore() {
        Analysis latest = standing(Per.ACCOUNT);
        Analysis earlier = new Analysis(
                AnalysisId.fresh(),
                "earlier",
                "earlier",
                Per.ACCOUNT,
                false,
                LAST_DAY.minusDays(1),
                Period.through(LocalDate.of(2025, 3, 31), LAST_DAY.minusDays(1)),
                "CNY",
                java.time.Instant.EPOCH);
        Whole whole = as(director, () -> analyses.whole(latest.id())).orElseThrow();
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    analyses.add(earlier, whole);
                    jdbc.sql("""
                    create temporary table copied on commit drop as
                    select * from ranking_row where analysis_id = ? and account_id <> ?
                    """).params(latest.id().id(), id("A3").id()).update();
                    jdbc.sql(
                                    "update copied set analysis_id = ?, tier = case when rank = 2 then 'PRIORITY' else tier end")
                            .param(earlier.id().id())
                            .update();
                    jdbc.sql("insert into ranking_row select * from copied").update();
                }));
        assertThat(as(director, () -> overview.moves()))
                .extracting(PortfolioOverview.Move::name, PortfolioOverview.Move::tierBefore)
                .containsExactly(tuple("北岭汽车", "PRIORITY"), tuple("恒岳重工二厂", null));
        actors.system("test", () -> transaction.executeWithoutResult(status -> analyses.forget(earlier.id())));
    }

    @Test
    void keepsViewsToTheirOwner() {
        as(director, () -> {
            views.save("下降", "?growth=fall");
            return true;
        });
        assertThat(as(director, () -> views.own())).hasSize(1);
        assertThat(as(person(Role.DIRECTOR), () -> views.own())).isEmpty();
    }

    @Test
    void readsNoWholeTableOfManyRows() {
        Analysis many = new Analysis(
                AnalysisId.fresh(),
                "many",
                "many",
                Per.ACCOUNT,
                true,
                LAST_DAY,
                Period.through(LocalDate.of(2025, 4, 1), LAST_DAY),
                "CNY",
                java.time.Instant.EPOCH);
        Whole whole =
                as(director, () -> analyses.whole(standing(Per.ACCOUNT).id())).orElseThrow();
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    analyses.add(many, whole);
                    jdbc.sql("""
                    insert into ranking_row
                    select ?, gen_random_uuid(), n, 1, 1, 0, null, null, null, n % 50, 1, 1, null, date '2026-01-01', n / 1e5,
                        '-Infinity', 0, 1, 1, 0, 'C', 1, 1, 1, 'GENERAL', false, 'within', 0.95, array_fill(1::numeric, array[24]), null
                    from generate_series(1, 50000) n
                    """).param(many.id().id()).update();
                }));
        for (String query : List.of(
                "",
                "sort=growth",
                "sort=growth.up",
                "sort=orders.up",
                "sort=latest",
                "tier=CORE",
                "abc=A",
                "last=20",
                "f.industry=C",
                "f.employees.from=100")) {
            String[] parts = query.split("=");
            Wanted wanted = parts.length < 2 ? wanted() : Wanted.of(Map.of(parts[0], parts[1]));
            assertThat(plan(many, wanted)).as(query).doesNotContain("Seq Scan on ranking_row");
        }
        actors.system("test", () -> transaction.executeWithoutResult(status -> analyses.forget(many.id())));
    }

    /// @param fields keys and what is written, by turns
    private void fill(String code, String... fields) {
        List<Written> written = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            String key = fields[at];
            ProfileField field =
                    actors.system("test", () -> profiles.field(key)).orElseThrow();
            written.add(new Written(id(code), field, fields[at + 1]));
        }
        assertThat(as(director, () -> profiles.write(written, Origin.PERSON))).isEmpty();
    }

    private String plan(Analysis analysis, Wanted wanted) {
        return as(director, () -> String.join("\n", rows.explain(analysis, wanted, 51)));
    }

    private List<String> oneByOne(Analysis analysis, Wanted wanted) {
        List<String> seen = new ArrayList<>();
        Wanted from = wanted;
        for (int turn = 0; turn < 10; turn++) {
            Wanted next = from;
            List<RankingRow> page = as(director, () -> rows.page(analysis, next, 1));
            if (page.isEmpty()) {
                break;
            }
            seen.addAll(codes(page));
            from = wanted.with("after", page.getFirst().account().id().id().toString());
        }
        return seen;
    }

    private Mix mix(Analysis analysis, String code) {
        return as(director, () -> rows.mix(analysis.id(), id(code))).orElseThrow();
    }

    private List<String> found(Analysis analysis, String key, String value) {
        return codes(as(director, () -> rows.page(analysis, Wanted.of(Map.of(key, value)), 10)));
    }

    private List<RankingRow> all(Analysis analysis, Wanted wanted) {
        List<RankingRow> all = new ArrayList<>();
        as(director, () -> {
            rows.each(analysis, wanted, all::add);
            return true;
        });
        return all;
    }

    private static List<String> codes(List<RankingRow> rows) {
        return rows.stream().map(row -> row.account().code()).toList();
    }

    private static Wanted wanted() {
        return Wanted.of(Map.of());
    }

    private Analysis standing(Per per) {
        return actors.system("test", () -> computing.standing(per, SILENT)).orElseThrow();
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(
                actors.system("test", () -> accounts.ids(List.of(code))).get(code));
    }

    private void importFile() {
        try {
            Path file = Files.writeString(folder.resolve("orders.csv"), FILE.replace('~', ZERO));
            var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
            var request = StageRequest.of(file, mapping, Files.createDirectory(folder.resolve("staged")), LAST_DAY);
            var report = Staging.stage(request, pareto.analysis.ledger.Progress.SILENT);
            accounts.ensure(List.of(
                    new FoundAccount("A1", "恒岳重工", null),
                    new FoundAccount("A2", "北岭汽车", null),
                    new FoundAccount("A3", "恒岳重工二厂", "A1"),
                    new FoundAccount("A4", "沐野食品", null)));
            ledger.append(
                    new BatchId(UuidCreator.getTimeOrderedEpoch()),
                    UUID.randomUUID().toString(),
                    report.contentHash(),
                    request.lines(),
                    Mode.REPLACE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private IdentityId person(Role role) {
        return actors.system("test", () -> identities.add("林知夏", "user-" + UUID.randomUUID(), role));
    }

    private <T> T as(IdentityId who, Supplier<T> work) {
        return actors.runAs(who, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
