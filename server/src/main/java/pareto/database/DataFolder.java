package pareto.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The folder that holds everything of one installation (`PARETO_DATA`). Its parts come into being
/// when first asked for and are readable by their owner alone.
///
/// @param root absolute path of the folder
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// Data files of the order ledger.
    public Path ledger() {
        return part("ledger");
    }

    /// Files people uploaded and results made for them.
    public Path files() {
        return part("files");
    }

    /// Work in progress; emptied by its makers, and at the start by whoever uses the folder alone. Not part of a
    /// backup.
    public Path temp() {
        return part("temp");
    }

    /// Removes what a crash left of work in progress.
    void emptyTemp() {
        try (Stream<Path> entries = Files.list(temp())) {
            for (Path entry : entries.toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Cluster and programs of the embedded PostgreSQL.
    public Path postgres() {
        return part("pg");
    }

    /// Passwords, one per file.
    public Secrets secrets() {
        return new Secrets(part("secrets"));
    }

    /// Whether nothing was ever kept here.
    boolean isUntouched() {
        return Set.of("pg", "ledger", "files", "secrets").stream().noneMatch(name -> Files.exists(root.resolve(name)));
    }

    private Path part(String name) {
        try {
            return Files.createDirectories(root.resolve(name), forOwnerOnly("rwx------"));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The data folder %s cannot be written (%s); give another one by PARETO_DATA."
                            .formatted(root, e.getMessage()),
                    new UncheckedIOException(e));
        }
    }

    static FileAttribute<?>[] forOwnerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
