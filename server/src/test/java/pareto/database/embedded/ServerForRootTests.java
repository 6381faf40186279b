package pareto.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.database.DataFolder;
import pareto.database.StartRefusedException;

class ServerForRootTests {

    @TempDir
    private Path temporary;

    @BeforeEach
    void rootOnly() {
        assumeTrue(new UnixSystem().getUid() == 0, "only root needs another user's rights for PostgreSQL");
    }

    @Test
    void runsAsNobodyWhereNamespacesAreForbiddenAndAsRootAgainWhereTheyAreNot() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        DataFolder folder = new DataFolder(temporary.resolve("data"));

        startAndStop(folder, Unprivileged.AS_NOBODY);
        startAndStop(folder, Unprivileged.find());
    }

    @Test
    void isRefusedInOneSentenceWhereNobodyCannotReachTheFolder() throws Exception {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        DataFolder folder = new DataFolder(temporary.resolve("data"));

        assertThatThrownBy(() -> startAndStop(folder, Unprivileged.AS_NOBODY))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("PARETO_DATA")
                .hasMessageContaining("PARETO_DB_URL");
    }

    private static void startAndStop(DataFolder folder, Unprivileged as) {
        Cluster cluster = new Cluster(Unpacking.into(folder.postgres()), folder.postgres(), as);
        cluster.create("secret");
        Postmaster postmaster = new Postmaster(cluster, Postmaster.SETTINGS);
        assertThat(postmaster.start()).isPositive();
        postmaster.stop();
        assertThat(new ServerProcesses(cluster.name()).areGone()).isTrue();
    }
}
