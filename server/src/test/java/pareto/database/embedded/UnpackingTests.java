package pareto.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The programs of the embedded PostgreSQL, unpacked once.
class UnpackingTests {

    @TempDir
    private Path folder;

    @Test
    void takesTheFormerVersionAndWhatWasCutShortAwayAndIsNotRepeated() throws Exception {
        Files.createDirectories(folder.resolve("programs.new/bin"));
        Files.createDirectories(folder.resolve("programs-17-1/bin"));
        Files.createDirectories(folder.resolve("cluster"));

        Programs programs = Unpacking.into(folder, true);
        assertThat(Path.of(programs.path("postgres"))).isExecutable();
        assertThat(names()).hasSize(2).contains("cluster").doesNotContain("programs.new", "programs-17-1");

        FileTime longAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(programs.folder(), longAgo);
        assertThat(Unpacking.into(folder, true)).isEqualTo(programs);
        assertThat(Files.getLastModifiedTime(programs.folder())).isEqualTo(longAgo);
    }

    @Test
    void leavesAloneWhatOtherInstallationsKeepInASharedFolder() throws Exception {
        Files.createDirectories(folder.resolve("programs-17-1/bin"));
        Files.createDirectories(folder.resolve("programs.1/bin"));

        Unpacking.into(folder, false);
        assertThat(names()).contains("programs-17-1", "programs.1").hasSize(3);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
