package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.testing.IntegrationTest;

@IntegrationTest
class EveryTableTests {

    @Autowired
    private JdbcClient jdbc;

    /// Tables the application may not touch at all need neither.
    @Test
    void hasAPolicyOrAWrittenExemption() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c
                        where c.relnamespace = 'pareto'::regnamespace and c.relkind in ('r', 'p')
                            and has_any_column_privilege(c.oid, 'select, insert, update')
                            and not (c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                            and coalesce(obj_description(c.oid), '') not like 'rls-exempt: %'
                        order by 1""").query(String.class).list())
                .as("tables without a policy and without a comment 'rls-exempt: reason'")
                .isEmpty();
    }

    @Test
    void withAnAccountIsSeenByGrant() {
        assertThat(jdbc.sql("""
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'account_id' and a.attnum > 0
                        where c.relnamespace = 'pareto'::regnamespace and c.relkind in ('r', 'p')
                            and c.relname <> 'sight_grant'
                            and not exists (select 1 from pg_policy p where p.polrelid = c.oid
                                and pg_get_expr(p.polqual, p.polrelid) like '%wide_sight%'
                                and pg_get_expr(p.polqual, p.polrelid) like '%sight_grant%')
                            and coalesce(obj_description(c.oid), '') not like 'rls-exempt: %'
                        order by 1""").query(String.class).list())
                .as("tables with an account_id whose policy does not read the sight grants")
                .isEmpty();
    }

    @Test
    void keepsConfidentialAccountsFromWideSight() {
        assertThat(jdbc.sql("""
                        select distinct tablename from pg_policies
                        where schemaname = 'pareto' and concat(qual, with_check) like '%wide_sight()%'
                            and concat(qual, with_check) not like '%hidden_contacts()%'
                        order by 1""").query(String.class).list())
                .as("tables that show wide sight everything; those named hold nothing about one account")
                .containsExactly("batch", "job", "stored_file", "upload");
    }
}
