package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

@IntegrationTest
class RowsUnderPoliciesTests {

    @Autowired
    private DataSource pool;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate inTransaction;

    private final UUID account = UUID.randomUUID();
    private IdentityId manager = IdentityId.next();
    private IdentityId director = IdentityId.next();

    @BeforeEach
    void people() {
        manager = house.someone(Role.MANAGER);
        director = house.someone(Role.DIRECTOR);
        actors.system("test", () -> {
            grants.grant(account, manager, "team");
            grants.grant(UUID.randomUUID(), director, "team");
            return true;
        });
    }

    @Test
    void nobodySeesNoRow() {
        for (String table : new String[] {"identity", "credential", "sight_grant", "audit", "one_time_link"}) {
            assertThat(count(table)).as(table).isZero();
            assertThat(RowsUnderPoliciesTests.<Long>in(inTransaction, () -> count(table)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void managersSeeTheirGrantsAndDirectorsAll() {
        assertThat(as(manager, () -> count("sight_grant"))).isEqualTo(1);
        assertThat(as(director, () -> count("sight_grant"))).isGreaterThanOrEqualTo(2);
        assertThat(as(manager, () -> flag("wide_sight()"))).isFalse();
        assertThat(as(manager, () -> flag("may_see_totals()"))).isFalse();
        assertThat(as(director, () -> flag("wide_sight()"))).isTrue();
        assertThat(as(house.someone(Role.READER), () -> flag("may_see_totals()")))
                .isTrue();
    }

    @Test
    void managersBeginWithTheirGrantsAndDirectorsWithEveryRow() {
        String beginning = actors.runAs(manager, () -> grants.narrowing("account_id"));
        String rows = "(select gen_random_uuid() account_id union all select account_id from sight_grant) a where true";
        assertThat(as(manager, () -> count(rows + beginning))).isEqualTo(1);
        assertThat(actors.<String, RuntimeException>runAs(director, () -> grants.narrowing("account_id")))
                .isEmpty();
    }

    @Test
    void managersGrantNothingAndKeepTheirRole() {
        assertThatThrownBy(() -> actors.runAs(manager, () -> grants.grant(UUID.randomUUID(), manager, "curious")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(
                        manager,
                        () -> jdbc.sql("update identity set role = 'director' where id = actor()")
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(as(manager, () -> jdbc.sql("delete from sight_grant").update()))
                .isZero();
    }

    @Test
    void whatNoRowTakesIsRefused() {
        assertThatThrownBy(() -> actors.runAs(manager, () -> identities.changeRole(director, Role.MANAGER, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.runAs(manager, () -> identities.end(director)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void revokedGrantsAreGone() {
        actors.runAs(director, () -> grants.revoke(account, manager, "left the team"));
        assertThat(as(manager, () -> count("sight_grant"))).isZero();
    }

    @Test
    void endedPeopleSeeNothing() {
        actors.system("test", () -> identities.end(director));
        assertThatThrownBy(() -> actors.runAs(director, () -> count("identity")))
                .hasMessageContaining("has ended");
    }

    @Test
    void nobodyAltersTheAudit() {
        actors.runAs(director, () -> audit.record("test", "subject", ""));
        for (String change : new String[] {"update audit set what = 'x'", "delete from audit", "truncate audit"}) {
            assertThatThrownBy(
                            () -> actors.system("test", () -> jdbc.sql(change).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() ->
                        as(manager, () -> jdbc.sql("""
                        insert into audit (id, at, actor_id, what, subject, detail)
                        values (gen_random_uuid(), now(), ?, 'forged', '', '')""").param(director.id()).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void oneConnectionCarriesNobodyOver() throws Exception {
        try (var connection = pool.getConnection()) {
            var single = new SingleConnectionDataSource(connection, true);
            var client = JdbcClient.create(single);
            var template = new TransactionTemplate(new ActorTransactionManager(single));
            for (int round = 0; round < 3; round++) {
                assertThat(actors.runAs(manager, () -> in(template, () -> actor(client))))
                        .isEqualTo(manager.toString());
                assertThat(client.sql("select actor() is null")
                                .query(Boolean.class)
                                .single())
                        .isTrue();
                assertThat(actors.runAs(director, () -> in(template, () -> actor(client))))
                        .isEqualTo(director.toString());
                assertThat(in(template, () -> actor(client))).isEqualTo("nobody");
            }
        }
    }

    @Test
    void aRunningTransactionTakesANewActorAndGivesItBack() {
        assertThat(as(manager, () -> actors.runAs(director, () -> actor(jdbc)) + actor(jdbc)))
                .isEqualTo(director.toString() + manager);
    }

    private <T> T as(IdentityId who, Supplier<T> work) {
        return house.as(who, work);
    }

    private static <T> T in(TransactionTemplate template, Supplier<T> work) {
        return Objects.requireNonNull(template.execute(transaction -> work.get()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private boolean flag(String function) {
        return jdbc.sql("select " + function).query(Boolean.class).single();
    }

    private static String actor(JdbcClient client) {
        return client.sql("select coalesce(actor()::text, 'nobody')")
                .query(String.class)
                .single();
    }
}
