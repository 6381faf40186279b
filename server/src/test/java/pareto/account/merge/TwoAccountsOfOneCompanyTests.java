package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.account.Account;
import pareto.account.FoundAccount;
import pareto.testing.Visitor;

/// Two accounts are merged.
class TwoAccountsOfOneCompanyTests extends TwoCodes {

    @Test
    void becomeOneWithEverythingKnownOfBoth() {
        String preview =
                director.get(page(one) + "/merges/new?with=" + two.id()).body();
        assertThat(preview).contains("What the merge would do", "times as key account", "Set aside", "苏禾");
        assertThat(as(() -> accounts.find(two))).isPresent();

        merge(one, two);

        assertThat(director.get(page(one)).body())
                .contains("Key account", "Build", "Merged into this account:", "恒岳重型股份有限公司");
        assertThat(director.get(page(one) + "/merges").body()).contains("Set aside", "苏禾", "其实是一家");
        assertThat(as(() -> accounts.find(two))).isEmpty();
        assertThat(as(() -> accounts.groups(LocalDate.now(clock)))).isEqualTo(Map.of("M3", "M1", "M2", "M1"));
    }

    @Test
    void leadFromTheOldAddressToTheNew() {
        merge(one, two);

        assertThat(Visitor.goal(director.get(page(two)))).isEqualTo(page(one));
        assertThat(Visitor.goal(director.get(page(two) + "/team"))).isEqualTo(page(one) + "/team");
        assertThat(found("M2")).containsExactly("M1");
        assertThat(found("重型")).containsExactly("M1");
    }

    @Test
    void countOrdersUnderBothCodes() {
        merge(one, two);

        int fresh = as(() -> accounts.ensure(
                List.of(new FoundAccount("M2", "恒岳重型股份有限公司", null), new FoundAccount("M3", "云杉科技", "M2"))));

        assertThat(fresh).isZero();
        assertThat(id("M2")).isEqualTo(one);
        assertThat(as(() -> accounts.codesOf(one))).containsExactlyInAnyOrder("M1", "M2");
        assertThat(as(accounts::aliases)).isEqualTo(Map.of("M2", "M1"));
        assertThat(as(() -> accounts.groups(LocalDate.now(clock)))).isEqualTo(Map.of("M3", "M1", "M2", "M1"));
        assertThat(as(() -> accounts.find(one).map(Account::name))).contains("恒岳重工有限公司");
    }

    @Test
    void closeNoCircleAmongGroups() {
        LocalDate today = LocalDate.now(clock);
        does(() -> jdbc.sql("""
                insert into account_parent (account_id, parent_id, from_day, origin, set_by, set_at)
                values (?, ?, ?, 'person', actor(), now())
                """).params(one.id(), id("M3").id(), today).update());

        merge(one, two);

        assertThat(as(() -> accounts.groups(today))).isEqualTo(Map.of("M1", "M3", "M2", "M3"));
        assertThat(director.get(page(one) + "/merges").body()).contains("places in groups");
    }

    @Test
    void areMergedByThoseWhoDecideOnly() {
        Visitor manager = house.signedIn(first);
        manager.get("/");

        assertThat(manager.get(page(one) + "/merges/new").statusCode()).isEqualTo(403);
        assertThat(manager.post(page(one) + "/merges", Map.of("with", two.id().toString(), "reason", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void areNotMergedWithThemselvesOrWithoutAReason() {
        director.get(page(one) + "/merges/new");

        assertThat(director.post(page(one) + "/merges", Map.of("with", one.id().toString(), "reason", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(director.post(page(one) + "/merges", Map.of("with", two.id().toString(), "reason", " "))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void leaveNoColumnOutThatNamesAnAccount() {
        assertThat(as(() -> jdbc.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'pareto'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
                            and a.attname like '%account_id' and not exists (select 1 from pg_constraint f
                                where f.conrelid = c.oid and f.contype = 'f' and a.attnum = any(f.conkey))
                        """).query(String.class).list()))
                .as("columns without a foreign key: say in Catalogue whether they are facts")
                .allMatch(table -> Catalogue.DERIVED.contains(table) || table.equals("sight_grant"));
    }
}
