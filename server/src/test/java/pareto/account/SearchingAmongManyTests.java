package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

@IntegrationTest
class SearchingAmongManyTests {

    private static final int MANY = 20_000;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountSearch search;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    @BeforeEach
    void manyOfOneWord() {
        actors.system("test", () -> {
            if (accounts.ids(List.of("Z2")).isEmpty()) {
                accounts.ensure(Stream.concat(
                                IntStream.range(0, MANY)
                                        .mapToObj(at -> new FoundAccount("M%05d".formatted(at), "远达集团" + at, null)),
                                Stream.of(
                                        new FoundAccount("Z1", "远达集团公司", null), new FoundAccount("Z2", "衡岳远达集团", null)))
                        .toList());
            }
        });
    }

    @Test
    void aWholeNameIsFoundAmongThousandsThatHoldIt() {
        IdentityId director = house.someone(Role.DIRECTOR);
        assertThat(codes(director, "远达集团")).hasSize(8).startsWith("Z1");
        assertThat(codes(director, "衡岳集团")).isEmpty();
        assertThat(codes(director, "衡岳 集团")).containsExactly("Z2");
    }

    @Test
    void aManagerFindsOnlyTheirOwn() {
        assertThat(codes(manager(), "集团")).containsExactly("M15000");
        assertThat(codes(manager(), "M15")).containsExactly("M15000");
    }

    @Test
    void aFrequentWordIsNotReadToItsEnd() {
        assertThat(plan(house.someone(Role.DIRECTOR), "远达集团"))
                .contains("Limit")
                .doesNotContain("Seq Scan on account_token")
                .doesNotContain("Seq Scan on account ");
        assertThat(plan(manager(), "远达集团"))
                .contains("on sight_grant")
                .doesNotContain("Seq Scan on account_token")
                .doesNotContain("Seq Scan on account ");
    }

    private String plan(IdentityId who, String typed) {
        return as(who, () -> String.join("\n", search.explain(typed, 8)));
    }

    private List<String> codes(IdentityId who, String typed) {
        return as(who, () -> search.find(typed, 8)).stream().map(Account::code).collect(Collectors.toList());
    }

    private IdentityId manager() {
        IdentityId manager = house.someone(Role.MANAGER);
        actors.system("test", () -> {
            accounts.ids(List.of("M15000")).values().forEach(own -> grants.grant(own.id(), manager, "test"));
            return true;
        });
        return manager;
    }

    private <T> T as(IdentityId who, Supplier<T> work) {
        return actors.runAs(who, work::get);
    }
}
