package pareto.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.Account;
import pareto.account.AccountName;
import pareto.account.AccountSearch;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Origin;
import pareto.account.Profiles.Named;
import pareto.testing.Visitor;

/// What a dossier holds besides its fields.
class AnAccountWithNamesSitesAndFilesTests extends TwoDossiers {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountSearch search;

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
        assertThat(house.signedIn(manager).get("/search/suggestions?q=hengyue").body())
                .contains("恒岳重工", "Hengyue Heavy Industries");
    }

    @Test
    void isFoundByItsOldNameOnceAPersonHasRenamedIt() {
        Visitor visitor = house.signedIn(manager);
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
        Visitor visitor = house.signedIn(director);
        visitor.get(page());
        visitor.post("/accounts/" + own.id() + "/names", Map.of("kind", "FULL", "name", "远山重工"));

        actors.system("test", () -> accounts.ensure(List.of(new FoundAccount("D1", "恒岳重工", null))));

        assertThat(as(director, () -> accounts.find(own)).map(Account::name)).hasValue("远山重工");
    }

    @Test
    void hasSites() {
        Visitor visitor = house.signedIn(manager);
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
        Visitor directing = house.signedIn(director);
        directing.get(page());
        byte[] content = "<script>框架协议</script>".getBytes(StandardCharsets.UTF_8);
        directing.upload("/accounts/" + own.id() + "/files", "framework.html", content);

        Visitor visitor = house.signedIn(manager);
        String body = visitor.get(page()).body();
        String address = body.replaceAll("(?s).*href=\"(/accounts/[0-9a-f-]+/files/[0-9a-f-]{36})\".*", "$1");
        var fetched = visitor.get(address);

        assertThat(body).contains("framework.html", "方砚秋");
        assertThat(fetched.body()).isEqualTo("<script>框架协议</script>");
        assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(fetched.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(house.signedIn(Role.MANAGER).get(address).statusCode()).isEqualTo(404);
        assertThat(directing
                        .get(address.replace(own.id().toString(), others.id().toString()))
                        .statusCode())
                .isEqualTo(404);

        visitor.post(address + "/removal", Map.of());

        assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        assertThat(visitor.get(page()).body()).doesNotContain("framework.html");
    }

    private List<String> found(String typed) {
        return as(manager, () -> search.find(typed, 10)).stream()
                .map(Account::code)
                .toList();
    }
}
