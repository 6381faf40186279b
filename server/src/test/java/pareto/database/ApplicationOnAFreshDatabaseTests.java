package pareto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.testing.IntegrationTest;

@IntegrationTest
class ApplicationOnAFreshDatabaseTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private DataFolder folder;

    @Test
    void connectsAsARoleThatOwnsNothing() {
        assertThat(jdbc.sql("select current_user::text").query(String.class).single())
                .isEqualTo("pareto_app");
        assertThat(jdbc.sql("select count(*) from pg_class where relowner = current_user::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("create table pareto.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void readsAndWritesTablesTheOwnerMade() {
        UUID own = UUID.randomUUID();
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,
                    completion_date)
                values (?, 'test', 'test', '{}', now(), now())
                """).param(own).update();

        assertThat(jdbc.sql("select listener_id from event_publication where id = ?")
                        .param(own)
                        .query(String.class)
                        .single())
                .isEqualTo("test");
        assertThat(jdbc.sql("delete from event_publication where id = ?")
                        .param(own)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void mayNotTouchTheHistoryOfMigrations() {
        assertThatThrownBy(() -> jdbc.sql("delete from flyway_schema_history").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void knowsNoActorUntilTold() {
        assertThat(jdbc.sql("select actor() is null").query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void hasADataFolderOfItsOwn() {
        assertThat(folder.ledger()).isDirectory().isNotEqualTo(folder.files());
        assertThat(dataSource).isNotNull();
    }
}
