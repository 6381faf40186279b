package pareto.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.contact.Attitude;
import pareto.account.contact.Basis;
import pareto.account.contact.Contacts;
import pareto.account.contact.DecisionRole;
import pareto.account.contact.Details;
import pareto.account.contact.Ground;
import pareto.account.contact.NewContact;
import pareto.account.contact.Standing;
import pareto.insight.PortfolioOverview;
import pareto.orders.OrderImports;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// A director asks every route the application has, and the audit is looked at after each: what went out as a file and
/// whose name was shown must stand there.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=recorded")
class EveryExportIsRecordedTests {

    private static final String ORDERS = """
            客户编码,客户名称,订单号,行号,下单日期,品名,数量,金额,成本,币种
            MC-1,明川重工,D1,1,2026-03-02,专线接入,1,431234.56,371111.11,CNY
            MC-1,明川重工,D2,1,2026-03-03,专线接入,2,862469.12,742222.22,CNY
            MC-2,明川物流,D3,1,2026-03-04,专线接入,1,12345.67,11111.11,CNY
            MC-1,明川重工,D2,2,2026-03-03,专线接入,1,illegible,,CNY
            """;

    private static final String PERSON = "顾明溪";

    @TempDir
    private static Path folder;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private OrderImports imports;

    @Autowired
    private Contacts contacts;

    @Autowired
    private PortfolioOverview overview;

    @Autowired
    private JdbcClient jdbc;

    private WithPassword director = new WithPassword(IdentityId.next(), "", "");
    private AccountId account = new AccountId(UUID.randomUUID());
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void anAccountWithOnePerson() throws Exception {
        if (actors.system("test", imports::none)) {
            Path orders = Files.writeString(folder.resolve("orders.csv"), ORDERS);
            actors.system("test", () -> imports.take(orders, "ERP"));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> actors.system("test", () -> overview.current().isPresent()));
        }
        director = house.person("方砚秋", Role.DIRECTOR);
        account = house.account("MC-1");
        actors.system("test", () -> {
            if (!contacts.any()) {
                contacts.add(account, somebody());
            }
        });
        visitor = house.signedIn(director);
        allowPassingOn();
    }

    @Test
    void andSoIsEveryLookAtAPerson() {
        Set<String> files = new TreeSet<>();
        Set<String> looks = new TreeSet<>();
        List<String> unrecorded = new ArrayList<>();
        for (String address : new Routes(mapping).toGet(Words.anywhere(words()))) {
            if (!address.matches("/(sign-in|welcome/.*|error)")) {
                for (String asked : List.of("", "?q=" + "%E9%A1%BE%E6%98%8E%E6%BA%AA")) {
                    long before = entries();
                    HttpResponse<String> answer = visitor.get(address + asked);
                    boolean file = answer.headers()
                            .firstValue("Content-Disposition")
                            .filter(how -> how.startsWith("attachment"))
                            .isPresent();
                    boolean look = asked.isEmpty() && answer.body().contains(PERSON);
                    if (file) files.add(kind(address));
                    if (look) looks.add(kind(address));
                    if ((file || look) && entries() == before) unrecorded.add(address);
                }
            }
        }

        assertThat(unrecorded).isEmpty();
        assertThat(files)
                .contains(
                        "/portfolio/export.csv",
                        "/portfolio/export.xlsx",
                        "/analyses/development/export.csv",
                        "/analyses/churn/export.xlsx",
                        "/analyses/behaviour/export.csv",
                        "/analyses/agents/export.xlsx",
                        "/analyses/managers/export.csv",
                        "/analyses/prices/export.xlsx",
                        "/league/export.csv",
                        "/league/export.xlsx",
                        "/imports/*/rejects",
                        "/contacts/*/copy",
                        "/contacts/*/card");
        assertThat(looks).contains("/accounts/*/people", "/contacts/*");
    }

    @Test
    void byWhoeverTookIt() {
        visitor.get("/portfolio/export.csv");

        assertThat(asSystem("select what from audit where actor_id = '" + director.id() + "' order by id desc limit 1"))
                .containsExactly("insight.did.exported");
    }

    private void allowPassingOn() {
        String contact = asSystem("select contact_id::text from contact_post").getFirst();
        visitor.get("/contacts/" + contact);
        visitor.post(
                "/contacts/" + contact + "/consents",
                Map.of("purpose", "PASSING_ON", "ground", "CONSENT", "source", "邮件", "until", "2030-01-01"));
    }

    private long entries() {
        return Long.parseLong(asSystem("select count(*)::text from audit where actor_id = '" + director.id() + "'")
                .getFirst());
    }

    private List<String> words() {
        List<String> ids =
                new ArrayList<>(List.of(account.id().toString(), director.id().toString()));
        for (String one : List.of(
                "id::text from batch",
                "id::text from upload",
                "contact_id::text from contact_post",
                "id::text from contact_post",
                "id::text from job")) {
            ids.addAll(asSystem("select " + one + " limit 2"));
        }
        return ids;
    }

    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }

    private List<String> asSystem(String sql) {
        return house.asSystem(() -> jdbc.sql(sql).query(String.class).list());
    }

    private static NewContact somebody() {
        return new NewContact(
                PERSON,
                new Standing(DecisionRole.DECIDES, 4, Attitude.SUPPORTS),
                new Details("设备部部长", "13900000000", "", "", "", ""),
                new Basis(Ground.CONSENT, "名片", LocalDate.of(2030, 1, 1)));
    }
}
