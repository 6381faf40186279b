package pareto.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.AccountSearch;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Industries;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.account.Profiles.Named;
import pareto.account.Profiles.Written;
import pareto.account.profile.History.Change;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;

/// 恒岳重工, whose manager is 林知夏, and 云杉科技, which is somebody else's.
@IntegrationTest
class DossierOfAnAccountTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Industries industries;

    @Autowired
    private History history;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private SightGrants grants;

    private WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    private WithPassword director = manager;
    private AccountId own = new AccountId(UUID.randomUUID());
    private AccountId others = own;

    @BeforeEach
    void twoAccounts() {
        manager = person("林知夏", Role.MANAGER);
        director = person("方砚秋", Role.DIRECTOR);
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(List.of(new FoundAccount("D1", "恒岳重工", null), new FoundAccount("D2", "云杉科技", null)));
        });
        own = id("D1");
        others = id("D2");
        actors.system("test", () -> grants.grant(own.id(), manager.id(), "test"));
    }

    @Test
    void isFilledInByItsManagerAndReadByWhoeverSeesIt() {
        Visitor visitor = visitor(manager);
        visitor.get(page() + "/edit");

        var saved = visitor.post(
                page(),
                Map.of(
                        "f.industry",
                        "C",
                        "f.employees",
                        "1,200",
                        "f.turnover",
                        "12亿",
                        "f.since",
                        "2017-05-09",
                        "f.rank",
                        "国内前三"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page()).body())
                .contains("Manufacturing", "1,200", "¥1.20B", "May 9, 2017", "国内前三")
                .doesNotContain("Its rivals");
        assertThat(visitor.get(page(), "HX-Request", "true").body()).contains("Manufacturing", "国内前三");
        assertThat(values(own))
                .containsEntry("industry", new ProfileValue.Chosen("C"))
                .containsEntry("turnover", new ProfileValue.Amount(new BigDecimal("1200000000"), "CNY"))
                .containsEntry("since", new ProfileValue.Day(LocalDate.of(2017, 5, 9)));
    }

    @Test
    void savesNothingOfAFormOfWhichAnythingIsWrong() {
        Visitor visitor = visitor(manager);
        visitor.get(page() + "/edit");

        var refused = visitor.post(
                page(), Map.of("f.credit-code", "91999901MA0HY10014", "f.employees", "viele", "f.rank", "前三"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("the check character would be \"3\"", "\"viele\" is no number", "value=\"前三\"");
        assertThat(values(own)).isEmpty();
    }

    @Test
    void leavesAloneWhatTheFormDidNotChange() {
        write(own, "rank", "国内前三");
        Visitor visitor = visitor(manager);
        visitor.get(page() + "/edit");
        write(own, "rank", "国内第一"); // by somebody else meanwhile

        visitor.post(page(), Map.of("was.rank", "国内前三", "f.rank", "国内前三", "was.through", "", "f.through", "展会"));

        assertThat(values(own))
                .containsEntry("rank", new ProfileValue.Words("国内第一"))
                .containsEntry("through", new ProfileValue.Words("展会"));
    }

    @Test
    void keepsWhatEachFieldSaidWithWhoAndWhereFrom() {
        actors.system("test", () -> profiles.write(List.of(written(own, "employees", "900")), Origin.file("客户.xlsx")));
        write(own, "employees", "1200");
        write(own, "employees", "1200"); // says nothing new
        write(own, "employees", "");

        List<Change> changes = as(director, () -> history.of(own, null));

        assertThat(changes).extracting(Change::by).containsExactly("方砚秋", "方砚秋", "test");
        assertThat(changes.stream().map(Change::before).toList()).containsExactly(figure("1200"), figure("900"), null);
        assertThat(changes.stream().map(Change::after).toList()).containsExactly(null, figure("1200"), figure("900"));
        assertThat(changes.getLast().source()).isEqualTo("客户.xlsx");
        assertThat(values(own)).isEmpty();
        assertThat(visitor(manager).get(page() + "/history?field=employees").body())
                .contains("900", "1,200", "方砚秋", "客户.xlsx");
    }

    @Test
    void isWrittenForManyAccountsAtOnceWithWhatCannotBeReadHandedBack() {
        List<Profiles.Unread> unread = as(
                director,
                () -> profiles.write(
                        List.of(
                                written(own, "industry", "制造业"),
                                written(others, "industry", "Finance"),
                                written(others, "industry", "金融业"),
                                written(others, "founded", "去年")),
                        Origin.file("客户.csv")));

        assertThat(unread).singleElement().satisfies(one -> {
            assertThat(one.written().account()).isEqualTo(others);
            assertThat(one.why().key()).isEqualTo("account.profile.wrong.date");
        });
        assertThat(as(director, () -> profiles.values(List.of(own, others))))
                .isEqualTo(Map.of(
                        own, Map.of("industry", new ProfileValue.Chosen("C")),
                        others, Map.of("industry", new ProfileValue.Chosen("J"))));
    }

    @Test
    void isHiddenWithItsAccount() {
        write(others, "rank", "隐形冠军");

        Map<AccountId, Map<String, ProfileValue>> seen = as(manager, () -> profiles.values(List.of(own, others)));

        assertThat(seen).isEmpty();
        Visitor visitor = visitor(manager);
        assertThat(visitor.get("/accounts/" + others.id() + "/dossier").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/accounts/" + others.id() + "/dossier/history").statusCode())
                .isEqualTo(404);
        visitor.get(page() + "/edit");
        assertThat(visitor.post("/accounts/" + others.id() + "/dossier", Map.of("f.rank", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isChangedByNobodyWhoMayOnlyRead() {
        Visitor reader = visitor(person("陆闻", Role.READER));
        reader.get(page());

        assertThat(reader.get(page() + "/edit").statusCode()).isEqualTo(403);
        assertThat(reader.post(page(), Map.of("f.rank", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void saysTheIndustryToRulesThatGoByIt() {
        Map<AccountId, String> known = as(director, () -> {
            profiles.write(
                    List.of(
                            new Written(own, field("industry"), "教育"),
                            new Written(own, field("business"), "职业培训"),
                            new Written(others, field("notes"), "教育")),
                    Origin.PERSON);
            return industries.all();
        });

        assertThat(known).containsExactly(Map.entry(own, "教育：职业培训"));
    }

    @Test
    void isFoundByEachOfItsNames() {
        as(director, () -> {
            profiles.name(
                    List.of(
                            new Named(own, AccountName.Kind.ENGLISH, "Hengyue Heavy Industries"),
                            new Named(own, AccountName.Kind.SCRIPT, "恆嶽重工"),
                            new Named(own, AccountName.Kind.SHORT, "恒重")),
                    Origin.PERSON);
            return true;
        });

        for (String typed : List.of("Hengyue", "恆嶽", "恒重", "恒岳", "hyzg", "HENGYUE HEAVY INDUSTRIES")) {
            assertThat(found(typed)).as(typed).containsExactly("D1");
        }
        assertThat(visitor(manager).get("/search/suggestions?q=hengyue").body())
                .contains("恒岳重工", "Hengyue Heavy Industries");
    }

    @Test
    void isFoundByItsOldNameOnceAPersonHasRenamedIt() {
        Visitor visitor = visitor(manager);
        visitor.get(page());
        visitor.post("/accounts/" + own.id() + "/names", Map.of("kind", "FULL", "name", "远山重工"));

        assertThat(found("远山")).containsExactly("D1");
        assertThat(found("恒岳")).containsExactly("D1");
        assertThat(visitor.get(page()).body()).contains("远山重工", "Former name", "恒岳重工");

        String body = visitor.get(page()).body();
        String name = body.replaceAll("(?s).*/names/([0-9a-f-]{36})/removal.*", "$1");
        visitor.post("/accounts/" + own.id() + "/names/" + name + "/removal", Map.of());

        assertThat(found("恒岳")).isEmpty();
        assertThat(visitor.get(page()).body()).contains("Before:", "恒岳重工");
        assertThat(visitor.get(page() + "/history").body()).contains("Former name", "Goes by", "恒岳重工");
    }

    @Test
    void keepsANameThatAPersonGaveAgainstFiles() {
        Visitor visitor = visitor(director);
        visitor.get(page());
        visitor.post("/accounts/" + own.id() + "/names", Map.of("kind", "FULL", "name", "远山重工"));

        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("D1", "恒岳重工", null))));

        assertThat(as(director, () -> accounts.find(own)).map(Account::name)).hasValue("远山重工");
    }

    @Test
    void hasSites() {
        Visitor visitor = visitor(manager);
        visitor.get(page());
        visitor.post("/accounts/" + own.id() + "/sites", Map.of("kind", "PLANT", "city", "江城", "address", "滨江路 8 号"));

        String body = visitor.get(page()).body();
        assertThat(body).contains("Plant", "江城 滨江路 8 号");

        String site = body.replaceAll("(?s).*/sites/([0-9a-f-]{36})/removal.*", "$1");
        visitor.post("/accounts/" + own.id() + "/sites/" + site + "/removal", Map.of());
        assertThat(visitor.get(page()).body()).doesNotContain("滨江路 8 号");
        assertThat(visitor.get(page() + "/history").body()).contains("Added", "Taken away", "江城 滨江路 8 号", "林知夏");
    }

    @Test
    void hasFilesForWhoeverSeesTheAccount() {
        Visitor directing = visitor(director);
        directing.get(page());
        byte[] content = "<script>框架协议</script>".getBytes(StandardCharsets.UTF_8);
        directing.upload("/accounts/" + own.id() + "/files", "framework.html", content);

        Visitor visitor = visitor(manager);
        String body = visitor.get(page()).body();
        String address = body.replaceAll("(?s).*href=\"(/accounts/[0-9a-f-]+/files/[0-9a-f-]{36})\".*", "$1");
        var fetched = visitor.get(address);

        assertThat(body).contains("framework.html", "方砚秋");
        assertThat(fetched.body()).isEqualTo("<script>框架协议</script>");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(visitor(person("苏禾", Role.MANAGER)).get(address).statusCode())
                .isEqualTo(404);
        assertThat(directing
                        .get(address.replace(own.id().toString(), others.id().toString()))
                        .statusCode())
                .isEqualTo(404);

        visitor.post(address + "/removal", Map.of());

        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        assertThat(visitor.get(page()).body()).doesNotContain("framework.html");
    }

    private static ProfileValue figure(String number) {
        return new ProfileValue.Figure(new BigDecimal(number));
    }

    private Map<String, ProfileValue> values(AccountId account) {
        return new HashMap<>(
                as(director, () -> profiles.values(List.of(account)).getOrDefault(account, Map.of())));
    }

    private List<String> found(String typed) {
        return as(manager, () -> search.find(typed, 10)).stream()
                .map(Account::code)
                .toList();
    }

    private void write(AccountId account, String field, String text) {
        as(director, () -> profiles.write(List.of(written(account, field, text)), Origin.PERSON));
    }

    private Written written(AccountId account, String field, String text) {
        ProfileField found = profiles.field(field).orElseThrow();
        return new Written(account, found, text);
    }

    private String page() {
        return "/accounts/" + own.id() + "/dossier";
    }

    private AccountId id(String code) {
        return Objects.requireNonNull(
                actors.system("test", () -> accounts.ids(List.of(code))).get(code));
    }

    private ProfileField field(String key) {
        return profiles.field(key).orElseThrow();
    }

    private <T> T as(WithPassword who, Supplier<T> work) {
        return actors.runAs(who.id(), work::get);
    }

    private WithPassword person(String name, Role role) {
        return actors.system("test", () -> identities.create(name, "dossier-" + UUID.randomUUID(), role));
    }

    private Visitor visitor(WithPassword who) {
        return new Visitor(port).signIn(who.login(), who.password());
    }
}
