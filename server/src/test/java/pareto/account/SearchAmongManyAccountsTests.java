package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.TestServer;

/// 20,000 accounts, of which a manager sees twenty: how the database goes about finding one.
@IntegrationTest
class SearchAmongManyAccountsTests {

    private static final int MANY = 20_000;

    /// Entered one by one before: the database then knows well how to check references to a tiny table.
    private static final int FEW = 10;

    private static final String BY_CODE = "select id, code, name from account where folded_code >= 'm-0001'"
            + " and folded_code < 'm-0001\uFFFF' order by folded_code limit 8";
    private static final String BY_TOKENS = """
            select a.id, a.code, a.name from account a
            join account_token t0 on t0.account_id = a.id and t0.token = '第三'
            join account_token t1 on t1.account_id = a.id and t1.token = '三百'
            order by length(a.name), a.name limit 8""";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    @Autowired
    private JdbcClient jdbc;

    private IdentityId manager = IdentityId.next();

    @BeforeEach
    void manyAccounts() {
        actors.system("test", () -> {
            accounts.forgetAll();
            return accounts.ensure(List.of(new FoundAccount("FEW", name(3), null)));
        });
        analyse();
        for (int at = 0; at < FEW; at++) {
            String code = "FEW-" + at;
            actors.system("test", () -> accounts.ensure(List.of(new FoundAccount(code, name(3), null))));
        }
        actors.system(
                "test",
                () -> accounts.ensure(IntStream.range(0, MANY)
                        .mapToObj(at -> new FoundAccount("M-%05d".formatted(at), name(at), null))
                        .toList()));
        manager = house.someone(Role.MANAGER);
        List<String> codes =
                IntStream.range(300, 320).mapToObj("M-%05d"::formatted).toList();
        actors.system("test", () -> accounts.ids(codes).values().forEach(id -> grants.grant(id.id(), manager, "test")));
        analyse();
    }

    @Test
    void looksNoTableThroughForWhomeverItSearches() {
        IdentityId reader = house.someone(Role.READER);
        for (IdentityId who : List.of(manager, reader)) {
            for (String query : List.of(BY_CODE, BY_TOKENS)) {
                assertThat(plan(who, query))
                        .contains("Index")
                        .doesNotContain("Seq Scan on account", "Seq Scan on account_token");
            }
        }
        actors.system("test", accounts::forgetAll);
    }

    private String plan(IdentityId who, String query) {
        return house.as(
                who,
                () -> String.join(
                        "\n",
                        jdbc.sql("explain (analyze, costs off) " + query)
                                .query(String.class)
                                .list()));
    }

    /// Statistics as the server gathers them by itself after an import.
    private void analyse() {
        String database =
                jdbc.sql("select current_database()::text").query(String.class).single();
        TestServer.shared().execute(database, "analyze");
    }

    private static String name(int at) {
        String digits = "零一二三四五六七八九";
        StringBuilder name = new StringBuilder("第");
        for (char digit : String.valueOf(at).toCharArray()) {
            name.append(digits.charAt(digit - '0')).append(at % 2 == 0 ? "百" : "");
        }
        return name.append("仪器有限公司").toString();
    }
}
