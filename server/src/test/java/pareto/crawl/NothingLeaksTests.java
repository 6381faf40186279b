package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.Accounts;
import pareto.account.ConfidentialAccounts;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.Profiles;
import pareto.account.Profiles.Located;
import pareto.account.Profiles.Named;
import pareto.account.Profiles.Written;
import pareto.account.SiteKind;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.insight.PortfolioOverview;
import pareto.nomination.Nominations;
import pareto.orders.OrderImports;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.team.Teams;
import pareto.team.VirtualTeams;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// Three accounts: 明川重工, whose manager is asked; 隐谷科技, which belongs to somebody else; 玄垣装备, which does too and
/// is confidential. Every role asks every route the application has for the things of the others.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=crawl")
class NothingLeaksTests {

    /// Revenue 431,234.56 at a cost of 371,111.11; the other 987,654.32 at 913,913.91; the confidential 246,801.35.
    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,成本,币种
            MC-1,明川重工,D1,1,2026-03-02,专线接入,1,431234.56,371111.11,CNY
            YINGU-00009,隐谷科技,D2,1,2026-03-03,专线接入,1,987654.32,913913.91,CNY
            XUANYUAN-7,玄垣装备,D-XUANYUAN,1,2026-03-04,抗扰终端,1,246801.35,201202.03,CNY
            XUANYUAN-7,玄垣装备,D-XUANYUAN,2,2026-03-04,抗扰终端,1,illegible,,CNY
            """;

    private static final String OTHERS_PERSON = "贺隐山";
    private static final String OWN_PERSON = "顾明溪";
    private static final List<String> OTHERS_NAMES = List.of("隐谷科技", "YINGU-00009", OTHERS_PERSON);
    private static final List<String> OTHERS_DOSSIER = List.of("暗流行业第一", "暗流旧名", "暗流城", "暗流报价单");

    /// With their decimals, since ids and form tokens are full of digits.
    private static final List<String> OTHERS_FIGURES = List.of("987654.32", "987,654", "98.77", "0.99M");
    private static final String SECRET_PERSON = "莫垣声";
    private static final List<String> SECRET_NAMES = List.of("玄垣", "XUANYUAN", "抗扰终端", SECRET_PERSON);
    private static final List<String> SECRET_FIGURES = List.of("246801.35", "246,801", "24.68万", "246.8K", "45599.32");
    private static final List<String> TOTALS = List.of("1665690.23", "1,665,690", "166.57", "1.67M");
    private static final List<String> OWN_FIGURES = List.of("431234.56", "431,234", "43.12");
    private static final List<String> MARGINS = List.of("60123.45", "60,123", "371111.11", "371,111", "13.9%");

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private OrderImports imports;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Nominations nominations;

    @Autowired
    private Profiles profiles;

    @Autowired
    private FileStore files;

    @Autowired
    private VirtualTeams virtualTeams;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private PortfolioOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<Role, WithPassword> people = new EnumMap<>(Role.class);
    private AccountId own = new AccountId(UUID.randomUUID());
    private AccountId others = own;
    private AccountId secret = own;

    @BeforeEach
    void twoAccountsAndOneOfEachRole() throws Exception {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
            actors.system("test", () -> imports.take(orders, "ERP"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> actors.system("test", () -> overview.current().isPresent()));
        }
        actors.system("test", () -> {
            Map<String, AccountId> ids = accounts.ids(List.of("MC-1", "YINGU-00009", "XUANYUAN-7"));
            own = Objects.requireNonNull(ids.get("MC-1"));
            others = Objects.requireNonNull(ids.get("YINGU-00009"));
            secret = Objects.requireNonNull(ids.get("XUANYUAN-7"));
            for (Role role : Role.values()) {
                people.put(role, identities.create("角色" + role.ordinal(), "crawl-" + UUID.randomUUID(), role));
            }
            IdentityId owner = identities
                    .create("别人", "crawl-" + UUID.randomUUID(), Role.MANAGER)
                    .id();
            LocalDate since = LocalDate.of(2026, 1, 1);
            teams.entrust(List.of(others, secret), owner, since);
            teams.entrust(List.of(own), person(Role.MANAGER).id(), since);
            if (!contacts.any()) {
                contacts.add(others, somebody(OTHERS_PERSON));
                contacts.add(own, somebody(OWN_PERSON));
                nominations.nominate(others, "占收入三分之二");
                describe(others);
                virtualTeams.call(
                        new VirtualTeams.Call("隐谷科技专网投标", List.of(others), owner, Map.of(), LocalDate.of(2040, 1, 1)));
                contacts.add(secret, somebody(SECRET_PERSON));
                nominations.nominate(secret, "玄垣装备的专线");
                confidential.close(secret, "玄垣装备承担国防项目");
            }
            teams.makeDeputy(own, person(Role.SPECIALIST).id(), since);
        });
    }

    @Test
    void ofAnAccountSomebodyMayNotSee() {
        for (Role role : Role.values()) {
            if (!role.may(Right.ALL_ACCOUNTS)) {
                List<String> secrets = new ArrayList<>(OTHERS_NAMES);
                secrets.addAll(OTHERS_DOSSIER);
                secrets.addAll(OTHERS_FIGURES);
                secrets.addAll(TOTALS);
                assertThat(leaks(role, secrets)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void ofFiguresToThoseWhoSeeNamesOnly() {
        for (Role role : Role.values()) {
            if (!role.may(Right.FIGURES)) {
                List<String> secrets = new ArrayList<>(OTHERS_FIGURES);
                secrets.addAll(OWN_FIGURES);
                secrets.addAll(TOTALS);
                assertThat(leaks(role, secrets)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void ofMarginsToThoseWhoSeeRevenueOnly() {
        for (Role role : Role.values()) {
            if (!role.may(Right.MARGIN)) {
                assertThat(leaks(role, MARGINS)).as(role.name()).isEmpty();
            }
        }
    }

    @Test
    void ofPeopleToThoseWhoSeeFiguresOnly() {
        for (Role role : Role.values()) {
            if (!role.may(Right.PERSONAL_DATA)) {
                assertThat(leaks(role, List.of(OTHERS_PERSON, OWN_PERSON)))
                        .as(role.name())
                        .isEmpty();
            }
        }
    }

    /// The chart of all accounts draws its size without a name for whoever may see totals.
    @Test
    void ofAConfidentialAccountToThoseWhoSeeAllOthers() {
        for (Role role : Role.values()) {
            if (!role.may(Right.CONFIDENTIAL)) {
                List<String> secrets = new ArrayList<>(SECRET_NAMES);
                secrets.addAll(SECRET_FIGURES);
                assertThat(leaks(role, secrets, secret))
                        .as(role.name())
                        .allMatch(leak -> role.may(Right.TOTALS)
                                && leak.matches("/portfolio(/print)?(\\?.*)? tells 246801\\.35"));
            }
        }
    }

    @Test
    void nothingOfAConfidentialAccountCanBeChanged() {
        String before = stateOf(secret);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.DESK)) {
            Visitor visitor = signedIn(role);
            visitor.get("/me");
            for (String address : routes().toPost(wordsAt(secret))) {
                if (wordsAt(secret).stream().anyMatch(address::contains)) {
                    var answer = visitor.post(address, form(secret));
                    assertThat(answer.statusCode()).as(role + " " + address).isLessThan(500);
                    assertThat(SECRET_NAMES.stream().anyMatch(answer.body()::contains))
                            .as(role + " " + address)
                            .isFalse();
                }
            }
        }
        assertThat(stateOf(secret)).isEqualTo(before);
    }

    @Test
    void andAConfidentialAccountIsSeenByThoseWhoMust() {
        String page = "/accounts/" + secret.id();
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            visitors.put(role, signedIn(role));
            assertThat(Objects.requireNonNull(visitors.get(role)).get(page).statusCode())
                    .as(role.name())
                    .isEqualTo(role.may(Right.CONFIDENTIAL) ? 200 : 404);
        }
        actors.system(
                "test", () -> teams.makeDeputy(secret, person(Role.SPECIALIST).id(), LocalDate.of(2026, 1, 1)));
        Visitor deputy = Objects.requireNonNull(visitors.get(Role.SPECIALIST));
        assertThat(deputy.get(page + "/figures").body()).contains("246801.35");
        assertThat(deputy.get(page + "/people").body()).contains(SECRET_PERSON);
    }

    @Test
    void nothingOfTheOtherAccountCanBeChanged() {
        String before = stateOf(others);
        for (Role role : Role.values()) {
            if (!role.may(Right.ALL_ACCOUNTS)) {
                Visitor visitor = signedIn(role);
                visitor.get("/");
                for (String address : routes().toPost(words(others))) {
                    if (!address.matches("/(sign-out|sign-in|me/.*|language|second-factor.*|welcome/.*)")) {
                        var answer = visitor.post(address, form(others));
                        assertThat(answer.statusCode()).as(role + " " + address).isLessThan(500);
                        assertThat(OTHERS_NAMES.stream().anyMatch(answer.body()::contains))
                                .as(role + " " + address)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(stateOf(others)).isEqualTo(before);
    }

    @Test
    void andEverybodySeesWhatTheyMust() {
        for (Role role : Role.values()) {
            Visitor visitor = signedIn(role);
            boolean sees = role.may(Right.ALL_ACCOUNTS) || role == Role.MANAGER || role == Role.SPECIALIST;
            String page = "/accounts/" + own.id();
            assertThat(visitor.get(page).statusCode()).as(role + " " + page).isEqualTo(sees ? 200 : 404);
            assertThat(visitor.get("/search/suggestions?q=%E6%98%8E%E5%B7%9D")
                            .body()
                            .contains("MC-1"))
                    .as(role + " search")
                    .isEqualTo(sees);
            assertThat(visitor.get(page + "/people").body().contains(OWN_PERSON))
                    .as(role + " people")
                    .isEqualTo(sees && role.may(Right.PERSONAL_DATA));
            boolean figures = sees && role.may(Right.FIGURES);
            assertThat(visitor.get(page + "/figures").body().contains("431234.56"))
                    .as(role + " figures")
                    .isEqualTo(figures);
            assertThat(visitor.get("/portfolio").body().contains("明川重工"))
                    .as(role + " portfolio")
                    .isEqualTo(figures);
            assertThat(visitor.get("/portfolio?f.industry=C&f.employees.to=")
                            .body()
                            .contains("明川重工"))
                    .as(role + " portfolio by industry")
                    .isEqualTo(figures);
            assertThat(visitor.get("/portfolio/export.csv").body().contains("431234.56"))
                    .as(role + " export")
                    .isEqualTo(figures && role.may(Right.EXPORT));
            assertThat(visitor.get(page + "/figures").body().contains("60123.45"))
                    .as(role + " margin")
                    .isEqualTo(figures && role.may(Right.MARGIN));
            assertThat(visitor.get("/audit").statusCode()).isEqualTo(role.may(Right.AUDIT) ? 200 : 403);
        }
    }

    /// Addresses at which a role is told one of these, by any id in any gap and by what one might ask for.
    private List<String> leaks(Role role, List<String> secrets) {
        return leaks(role, secrets, others);
    }

    private List<String> leaks(Role role, List<String> secrets, AccountId of) {
        Visitor visitor = signedIn(role);
        List<String> leaks = new ArrayList<>();
        for (String address : routes().toGet(words(of))) {
            for (String asked : List.of("", question(of))) {
                if (!address.matches("/(sign-in|welcome/.*|error)")) {
                    HttpResponse<String> answer = visitor.get(address + asked);
                    if (answer.statusCode() >= 500) {
                        leaks.add(address + asked + " fails");
                    }
                    secrets.stream()
                            .filter(answer.body()::contains)
                            .forEach(secret -> leaks.add(address + asked + " tells " + secret));
                }
            }
        }
        return leaks;
    }

    private void describe(AccountId account) {
        ProfileField industry = profiles.field("industry").orElseThrow();
        ProfileField rank = profiles.field("rank").orElseThrow();
        profiles.write(List.of(new Written(own, industry, "制造业")), Origin.PERSON);
        profiles.write(List.of(new Written(account, rank, "暗流行业第一")), Origin.PERSON);
        profiles.name(List.of(new Named(account, AccountName.Kind.FORMER, "暗流旧名")), Origin.PERSON);
        profiles.locate(List.of(new Located(account, SiteKind.PLANT, "暗流城", "")));
        transaction.executeWithoutResult(status -> {
            FileId file = files.keep(new ByteArrayInputStream(new byte[] {1}), "暗流报价单")
                    .id();
            jdbc.sql("insert into account_file (file_id, account_id, what, added_by, added_at)"
                            + " values (?, ?, '', actor(), now())")
                    .params(file.id(), account.id())
                    .update();
        });
    }

    private static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }

    private String question(AccountId of) {
        String code = of.equals(secret) ? "XUAN" : "YING";
        return "?account=" + of.id() + "&group=true&per=group&q=" + code
                + "&sort=revenue&from=2025-01-01&to=2026-12-31";
    }

    private Map<String, String> form(AccountId of) {
        String other = of.id().toString();
        String self = person(Role.MANAGER).id().toString();
        return Map.of(
                "account", other, "parent", other, "other", other, "person", self, "to", self, "role", "SERVICE",
                "reason", "x", "name", "x", "from", self);
    }

    /// Ids of all there is to ask for at an account, and of what belongs to no account.
    private List<String> words(AccountId of) {
        List<String> ids = new ArrayList<>(wordsAt(of));
        for (String table : List.of("batch", "upload", "job", "standing_analysis", "stored_file", "account_import")) {
            ids.addAll(asSystem("select id::text from " + table + " limit 2"));
        }
        return ids;
    }

    private List<String> wordsAt(AccountId of) {
        List<String> ids = new ArrayList<>(List.of(of.id().toString()));
        for (String one : List.of(
                "contact_id from contact_post",
                "id from contact_post",
                "id from nomination",
                "id from account_name",
                "id from account_site",
                "file_id from account_file",
                "virtual_team_id from virtual_team_account")) {
            ids.addAll(asSystem(
                    "select " + one.replace(" from", "::text from") + " where account_id = '" + of.id() + "'"));
        }
        return ids;
    }

    private String stateOf(AccountId account) {
        return asSystem("""
                        select concat_ws('|', (select string_agg(m::text, ';' order by m.id) from team_member m where account_id = '%1$s')
                            , (select a::text from account a where id = '%1$s')
                            , (select count(*) from account_parent where '%1$s' in (account_id, parent_id))
                            , (select count(*) from related_party where account_id = '%1$s')
                            , (select count(*) from confidential_account where account_id = '%1$s')
                            , (select string_agg(p::text, ';') from contact_post p where account_id = '%1$s')
                            , (select string_agg(n::text, ';') from nomination n where account_id = '%1$s')
                            , (select string_agg(v::text, ';') from virtual_team v join virtual_team_account a
                                on a.virtual_team_id = v.id where a.account_id = '%1$s')
                            , (select string_agg(v::text, ';') from account_value v where account_id = '%1$s')
                            , (select string_agg(n::text, ';') from account_name n where account_id = '%1$s')
                            , (select string_agg(s::text, ';') from account_site s where account_id = '%1$s')
                            , (select string_agg(f::text, ';') from account_file f where account_id = '%1$s'))
                        """.formatted(account.id())).getFirst();
    }

    private List<String> asSystem(String sql) {
        return Objects.requireNonNull(actors.system(
                "test",
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(String.class).list())));
    }

    private Routes routes() {
        return new Routes(mapping);
    }

    private WithPassword person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    private Visitor signedIn(Role role) {
        return new Visitor(port).signIn(person(role).login(), person(role).password());
    }
}
