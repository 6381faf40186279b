package pareto.crawl;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.AccountName;
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
import pareto.account.contact.ContactId;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.insight.PortfolioOverview;
import pareto.nomination.Nominations;
import pareto.orders.OrderImports;
import pareto.service.Channel;
import pareto.service.Damage;
import pareto.service.NewRequest;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.Requests;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.team.Teams;
import pareto.team.VirtualTeams;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// Three accounts: 明川重工, whose manager is asked; 隐谷科技, which belongs to somebody else; 玄垣装备, which does too and
/// is confidential. One person of every role asks.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=crawl")
abstract class ThreeAccounts {

    /// Revenue 431,234.56 at a cost of 371,111.11; the other 987,654.32 at 913,913.91; the confidential 246,801.35.
    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,成本,币种
            MC-1,明川重工,D1,1,2026-03-02,专线接入,1,431234.56,371111.11,CNY
            YINGU-00009,隐谷科技,D2,1,2026-03-03,专线接入,1,987654.32,913913.91,CNY
            XUANYUAN-7,玄垣装备,D-XUANYUAN,1,2026-03-04,抗扰终端,1,246801.35,201202.03,CNY
            XUANYUAN-7,玄垣装备,D-XUANYUAN,2,2026-03-04,抗扰终端,1,illegible,,CNY
            """;

    static final String OTHERS_PERSON = "贺隐山";
    static final String OWN_PERSON = "顾明溪";
    static final List<String> OTHERS_NAMES = List.of("隐谷科技", "YINGU-00009", OTHERS_PERSON);
    static final List<String> OTHERS_DOSSIER =
            List.of("暗流行业第一", "暗流旧名", "暗流城", "暗流报价单", "暗流协议", "暗流请求", "暗流来信", "暗流预案");

    /// With their decimals, since ids and form tokens are full of digits.
    static final List<String> OTHERS_FIGURES = List.of("987654.32", "987,654", "98.77", "0.99M");
    static final String SECRET_PERSON = "莫垣声";
    static final List<String> SECRET_NAMES = List.of("玄垣", "XUANYUAN", "抗扰终端", SECRET_PERSON);
    static final List<String> SECRET_FIGURES = List.of("246801.35", "246,801", "24.68万", "246.8K", "45599.32");
    static final List<String> TOTALS = List.of("1665690.23", "1,665,690", "166.57", "1.67M");
    static final List<String> OWN_FIGURES = List.of("431234.56", "431,234", "43.12");
    static final List<String> MARGINS = List.of("60123.45", "60,123", "371111.11", "371,111", "13.9%");

    @TempDir
    private static Path folder;

    @Autowired
    private House house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    Actors actors;

    @Autowired
    Teams teams;

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
    private Requests requests;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private PortfolioOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<Role, WithPassword> people = new EnumMap<>(Role.class);
    AccountId own = new AccountId(UUID.randomUUID());
    AccountId others = own;
    AccountId secret = own;

    @BeforeEach
    void threeAccountsAndOneOfEachRole() throws Exception {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
            actors.system("test", () -> imports.take(orders, "ERP"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> actors.system("test", () -> overview.current().isPresent()));
        }
        own = house.account("MC-1");
        others = house.account("YINGU-00009");
        secret = house.account("XUANYUAN-7");
        for (Role role : Role.values()) {
            people.put(role, house.person("角色" + role.ordinal(), role));
        }
        IdentityId owner = house.person("别人", Role.MANAGER).id();
        actors.system("test", () -> {
            LocalDate since = LocalDate.of(2026, 1, 1);
            teams.entrust(List.of(others, secret), owner, since);
            teams.entrust(List.of(own), person(Role.MANAGER).id(), since);
            if (!contacts.any()) {
                request(others, "暗流请求", contacts.add(others, somebody(OTHERS_PERSON)));
                request(own, "明川请求", contacts.add(own, somebody(OWN_PERSON)));
                nominations.nominate(others, "占收入三分之二");
                describe(others);
                contract(others, "暗流协议", "987654.32");
                mail(others, "暗流来信");
                virtualTeams.call(
                        new VirtualTeams.Call("隐谷科技专网投标", List.of(others), owner, Map.of(), LocalDate.of(2040, 1, 1)));
                request(secret, "玄垣专线中断", contacts.add(secret, somebody(SECRET_PERSON)));
                nominations.nominate(secret, "玄垣装备的专线");
                contract(secret, "玄垣保障协议", "246801.35");
                mail(secret, "玄垣来信");
                emergencies();
                confidential.close(secret, "玄垣装备承担国防项目");
            }
            teams.makeDeputy(own, person(Role.SPECIALIST).id(), since);
        });
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

    private void contract(AccountId account, String title, String fee) {
        transaction.executeWithoutResult(status -> {
            FileId file =
                    files.keep(new ByteArrayInputStream(new byte[] {2}), title).id();
            new WrittenContract(jdbc, account, title, fee).write(file);
            WrittenMeasurements.write(jdbc, account, title, fee);
        });
    }

    /// With a file and a message inside, offered to somebody.
    private void request(AccountId account, String title, ContactId asked) {
        transaction.executeWithoutResult(status -> {
            RequestId id = requests.open(
                    new NewRequest(account, RequestKind.FAULT, Damage.ALL, title, title, Channel.MAIL, asked));
            FileId file =
                    files.keep(new ByteArrayInputStream(new byte[] {3}), title).id();
            UUID message = UUID.randomUUID();
            jdbc.sql("""
                    insert into request_message (id, request_id, account_id, inside, said, channel, identity_id, said_at)
                    values (?, ?, ?, true, ?, 'page', actor(), now())
                    """).params(message, id.id(), account.id(), title).update();
            jdbc.sql("insert into request_file (file_id, message_id, account_id) values (?, ?, ?)")
                    .params(file.id(), message, account.id())
                    .update();
            jdbc.sql("""
                    insert into request_hand_over (id, request_id, account_id, from_id, to_id, note, offered_at)
                    select gen_random_uuid(), :request, :account, identity_id, :to, :title, now() from request_owner
                    where request_id = :request
                    """)
                    .param("request", id.id())
                    .param("account", account.id())
                    .param("to", person(Role.DIRECTOR).id().id())
                    .param("title", title)
                    .update();
            FileId evidence =
                    files.keep(new ByteArrayInputStream(new byte[] {4}), title).id();
            SentOut.write(jdbc, account, id, title, evidence);
            WrittenCrisis.write(jdbc, account, id, title);
        });
    }

    private void emergencies() {
        transaction.executeWithoutResult(status -> Map.of(own, "明川预案", others, "暗流预案", secret, "玄垣预案")
                .forEach((account, words) -> WrittenEmergency.write(jdbc, account, words)));
    }

    private void mail(AccountId account, String subject) {
        transaction.executeWithoutResult(status -> new WrittenMail(jdbc, requests).write(account, subject));
    }

    private static NewContact somebody(String name) {
        return new NewContact(
                name,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }

    /// Ids of all there is to ask for at an account, and of what belongs to no account.
    Words words(AccountId of) {
        Words at = wordsAt(of);
        List<String> all = new ArrayList<>(at.all());
        Map<String, List<String>> kinds = new LinkedHashMap<>(at.kinds());
        kinds.put("staff", ownersOf(of));
        all.addAll(ownersOf(of));
        Map.of(
                        "playbooks",
                        "playbook",
                        "plans",
                        "crisis_playbook",
                        "imports",
                        "batch",
                        "uploads",
                        "upload",
                        "jobs",
                        "job",
                        "exchange",
                        "account_import")
                .forEach((word, table) -> {
                    kinds.put(word, ids(table));
                    all.addAll(ids(table));
                });
        List.of("standing_analysis", "stored_file").forEach(table -> all.addAll(ids(table)));
        return new Words(all, kinds);
    }

    private List<String> ownersOf(AccountId of) {
        return asSystem("select identity_id::text from team_member where account_id = '" + of.id() + "' limit 1");
    }

    private List<String> ids(String table) {
        return asSystem("select id::text from " + table + " limit 2");
    }

    Words wordsAt(AccountId of) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("accounts", List.of(of.id().toString()));
        kinds.put("contacts", idsAt(of, "contact_id from contact_post"));
        kinds.put("posts", idsAt(of, "id from contact_post"));
        kinds.put("nominations", idsAt(of, "id from nomination"));
        kinds.put("virtual-teams", idsAt(of, "virtual_team_id from virtual_team_account"));
        kinds.put("names", idsAt(of, "id from account_name"));
        kinds.put("sites", idsAt(of, "id from account_site"));
        kinds.put(
                "files",
                Stream.of("account_file", "contract_file", "request_file", "task_file")
                        .map(table -> idsAt(of, "file_id from " + table))
                        .flatMap(List::stream)
                        .toList());
        kinds.put("contracts", idsAt(of, "id from contract"));
        kinds.put("terms", idsAt(of, "id from sla_term"));
        kinds.put("ends", idsAt(of, "id from contract_end"));
        kinds.put("subjects", idsAt(of, "id from measured_subject"));
        kinds.put("outages", idsAt(of, "id from outage"));
        kinds.put("sources", idsAt(of, "id from prometheus_source"));
        kinds.put("requests", idsAt(of, "id from request"));
        kinds.put("messages", idsAt(of, "id from request_message"));
        kinds.put("tasks", idsAt(of, "id from task"));
        kinds.put("disputes", idsAt(of, "id from assessment_dispute"));
        kinds.put("mails", idsAt(of, "id from incoming_mail"));
        kinds.put("crises", idsAt(of, "id from crisis"));
        List<String> all = kinds.values().stream().flatMap(List::stream).toList();
        // words of another kind than ids
        kinds.put("notices", List.of("mail"));
        kinds.put("leave", List.of());
        return new Words(all, kinds);
    }

    private List<String> idsAt(AccountId of, String one) {
        return asSystem("select " + one.replace(" from", "::text from") + " where account_id = '" + of.id() + "'");
    }

    List<String> asSystem(String sql) {
        return house.asSystem(() -> jdbc.sql(sql).query(String.class).list());
    }

    Routes routes() {
        return new Routes(mapping);
    }

    WithPassword person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    Visitor signedIn(Role role) {
        return house.signedIn(person(role));
    }
}
