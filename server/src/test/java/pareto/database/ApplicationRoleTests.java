package pareto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.testing.TestServer;

class ApplicationRoleTests {

    private final TestServer server = TestServer.shared();

    @TempDir
    private Path data;

    @Test
    void isMadeWhenNoneIsGiven() {
        try (Database database = open(new DatabaseSettings.App("made_by_owner", null))) {
            assertThat(database.access().application().user()).isEqualTo("made_by_owner");
        }
    }

    @Test
    void mayNotBeASuperuser() {
        isRefused(server.postgres().superuser(), server.postgres().password(), "is a superuser");
    }

    @Test
    void mayNotBypassPolicies() {
        server.execute("create role bypassing login bypassrls password 'test'");
        isRefused("bypassing", "test", "may bypass row-level security");
    }

    @Test
    void mayNotOwnTheTables() {
        isRefused(TestServer.OWNER, TestServer.PASSWORD, "owns the schema");
    }

    @Test
    void mayNotBeAbleToBecomeTheOwner() {
        server.execute("create role becoming login in role " + TestServer.OWNER + " password 'test'");
        isRefused("becoming", "test", "owns the schema");
    }

    @Test
    void isAskedForWhereTheOwnerMayNotMakeOne() {
        server.execute("create role plain_owner login password 'test'");
        String database = server.createDatabase();
        server.execute("alter database " + database + " owner to plain_owner");

        assertThatThrownBy(() -> Database.open(
                        new DataFolder(data),
                        new DatabaseSettings(
                                server.url(database), "plain_owner", "test", new DatabaseSettings.App("absent", "x"))))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("create role absent login");
    }

    private void isRefused(String user, String password, String why) {
        assertThatThrownBy(() -> open(new DatabaseSettings.App(user, password)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("PARETO_DB_APP_USER");
    }

    private Database open(DatabaseSettings.App application) {
        return Database.open(
                new DataFolder(data),
                new DatabaseSettings(
                        server.url(server.createDatabase()), TestServer.OWNER, TestServer.PASSWORD, application));
    }
}
