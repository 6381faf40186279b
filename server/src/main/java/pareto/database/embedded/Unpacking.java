package pareto.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;
import pareto.database.StartRefusedException;

/// Unpacks the PostgreSQL programs of this system from the class path, once per version: into the data folder, or where
/// several installations of one machine share them (`PARETO_PROGRAMS`).
final class Unpacking {

    private static final int MAJOR = 18;

    private Unpacking() {}

    /// Unpacks them for the cluster in this folder.
    static Programs into(Path folder) {
        @Nullable String shared = System.getenv("PARETO_PROGRAMS");
        return shared == null || shared.isBlank() ? into(folder, true) : into(Path.of(shared), false);
    }

    /// @param alone whether nobody else unpacks into this folder, so that drafts and former versions can go
    static Programs into(Path folder, boolean alone) {
        String system = system();
        URL archive = Unpacking.class.getResource("/postgres-" + system + ".txz");
        if (archive == null) {
            throw new StartRefusedException("There is no embedded PostgreSQL for this system (" + system
                    + "): give the address of a PostgreSQL 15 or newer by PARETO_DB_URL.");
        }
        try {
            // the archive carries no version, and another version has another length
            Path target = folder.resolve(
                    "programs-" + MAJOR + "-" + archive.openConnection().getContentLengthLong());
            if (!Files.exists(target)) {
                if (alone) {
                    removeOthers(folder);
                }
                unpack(
                        archive,
                        folder.resolve("programs." + ProcessHandle.current().pid()),
                        target);
            }
            return new Programs(target.resolve("bin"), MAJOR);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + folder, e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : name.startsWith("win") ? "windows" : "linux";
        String processor = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        return system + "-" + processor;
    }

    private static void removeOthers(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(e -> e.getFileName().toString().startsWith("programs"))
                    .toList()) {
                Folders.delete(entry);
            }
        }
    }

    private static void unpack(URL archive, Path draft, Path target) throws IOException {
        Folders.delete(draft);
        try (InputStream in = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            @Nullable TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                if (!entry.getName().endsWith(".a")) {
                    extract(tar, entry, draft);
                }
            }
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(target)) {
                throw e;
            }
            Folders.delete(draft); // another process was first
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
