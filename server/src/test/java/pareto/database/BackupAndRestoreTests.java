package pareto.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import pareto.testing.TestServer;

class BackupAndRestoreTests {

    private static final Path DEBIAN_15 = Path.of("/usr/lib/postgresql/15/bin");

    /// Children sort before their parents, so that the order of loading matters.
    private static final String EXTRA_TABLES = """
            create table if not exists pareto.zz_parent (
                id int primary key, doubled int generated always as (id * 2) stored, name text);
            create table if not exists pareto.aa_child (
                no serial primary key, parent int not null references pareto.zz_parent, follows int references pareto.aa_child);
            alter table pareto.zz_parent enable row level security;
            """;

    private static final String EXTRA_ROWS = """
            insert into pareto.zz_parent (id, name) values (1, E'衡川\\t\\\\N\\n通信'), (2, null);
            insert into pareto.aa_child (parent, follows) values (2, 2), (1, 1);
            """;

    @TempDir
    private Path temporary;

    private Path data = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void namePlaces() {
        data = temporary.resolve("data");
        backup = temporary.resolve("pareto.zip");
    }

    @Test
    void bringsBackAWipedDataFolder() throws Exception {
        fillAndBackUp();
        FileSystemUtils.deleteRecursively(data);
        prepareTables(here());

        run("restore", here(), "--force");

        assertThat(contents(here())).containsExactly("1 2 衡川\t\\N\n通信", "2 4 null", "1 2 2", "2 1 1", "3");
        assertThat(data.resolve("ledger/lines/data/a.parquet")).hasContent("lines");
        assertThat(data.resolve("files/upload")).hasContent("order history");
        assertThat(data.resolve("secrets/second-factor")).hasContent("key");
        assertThat(data.resolve("restore-unfinished")).doesNotExist();
    }

    @Test
    void movesIntoAnOutsidePostgres15() throws Exception {
        assumeTrue(Files.exists(DEBIAN_15), "PostgreSQL 15 is not installed in " + DEBIAN_15);
        fillAndBackUp();
        TestServer server = TestServer.start(DEBIAN_15, 15);
        try {
            Map<String, String> there = new HashMap<>();
            there.put("PARETO_DATA", temporary.resolve("elsewhere").toString());
            there.put("PARETO_DB_URL", server.url(server.createDatabase()));
            there.put("PARETO_DB_USER", TestServer.OWNER);
            there.put("PARETO_DB_PASSWORD", TestServer.PASSWORD);
            prepareTables(there);

            run("restore", there, "--force");

            assertThat(contents(there)).hasSize(5).contains("1 2 衡川\t\\N\n通信");
            assertThat(temporary.resolve("elsewhere/files/upload")).hasContent("order history");
        } finally {
            server.stop();
        }
    }

    @Test
    void sparesAFolderThatHoldsSomething() throws Exception {
        fillAndBackUp();

        assertThatThrownBy(() -> run("restore", here()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("--force");
    }

    @Test
    void refusesAFileThatWasDamaged() throws Exception {
        byte[] mostOfIt = new byte[1 << 20]; // so that the byte in the middle is one of contents, not of the packing
        new Random(1).nextBytes(mostOfIt);
        Files.write(new DataFolder(data).files().resolve("drawing"), mostOfIt);
        fillAndBackUp();
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);

        assertThatThrownBy(() -> run("restore", here(), "--force"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void keepsTheServerDownUntilARestoreCutShortWasRepeated() throws Exception {
        fillAndBackUp();
        RestoreMark.in(new DataFolder(data)).set();
        assertThatThrownBy(() -> open(here())).hasMessageContaining("cut short");

        run("restore", here());

        assertThat(contents(here())).hasSize(5);
    }

    private void fillAndBackUp() throws Exception {
        DataFolder folder = new DataFolder(data);
        folder.secrets().of("second-factor");
        Files.writeString(data.resolve("secrets/second-factor"), "key");
        Files.writeString(folder.files().resolve("upload"), "order history");
        Files.createDirectories(folder.ledger().resolve("lines/data"));
        Files.writeString(folder.ledger().resolve("lines/data/a.parquet"), "lines");
        try (Database running = open(here())) {
            execute(running, EXTRA_TABLES + EXTRA_ROWS);
            run("backup", here());
        }
    }

    private void prepareTables(Map<String, String> environment) throws SQLException {
        try (Database database = open(environment)) {
            execute(database, EXTRA_TABLES);
        }
    }

    private static List<String> contents(Map<String, String> environment) throws SQLException {
        try (Database database = open(environment);
                Connection owner = database.access().connectAsOwner()) {
            return new Tables(owner).strings("""
                    (select id || ' ' || doubled || ' ' || coalesce(name, 'null') from zz_parent order by id)
                    union all (select no || ' ' || parent || ' ' || follows from aa_child order by no)
                    union all (select nextval('aa_child_no_seq')::text)
                    """);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection owner = database.access().connectAsOwner()) {
            new Tables(owner).execute(sql);
        }
    }

    private static Database open(Map<String, String> environment) {
        return Database.open(
                new DataFolder(Path.of(environment.getOrDefault("PARETO_DATA", ""))),
                DatabaseSettings.from(environment));
    }

    private Map<String, String> here() {
        return Map.of("PARETO_DATA", data.toString());
    }

    private void run(String command, Map<String, String> environment, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(command, backup.toString()));
        words.addAll(List.of(options));
        assertThat(BackupCommand.run(words, environment)).contains(backup.toString());
    }
}
