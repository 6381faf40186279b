package pareto.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/// `bin/pareto backup FILE` and `bin/pareto restore FILE [--force]`. Exit codes: 0 done, 2 refused
/// with one sentence.
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] args) {
        LoggingSystem.get(BackupCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            System.out.println(run(List.of(args), System.getenv()));
        } catch (StartRefusedException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static String run(List<String> words, Map<String, String> environment) {
        List<String> files =
                words.stream().skip(1).filter(w -> !w.equals("--force")).toList();
        if (files.size() != 1) {
            throw new StartRefusedException("Name one file: bin/pareto backup FILE, or bin/pareto restore FILE.");
        }
        Path file = Path.of(files.getFirst()).toAbsolutePath();
        DataFolder folder = new DataFolder(Path.of(environment.getOrDefault("PARETO_DATA", "data")));
        DatabaseSettings settings = DatabaseSettings.from(environment);
        return words.getFirst().equals("restore")
                ? restore(file, folder, settings, words.contains("--force"))
                : backup(file, folder, settings);
    }

    private static String backup(Path file, DataFolder folder, DatabaseSettings settings) {
        if (!settings.isOutside() && folder.isUntouched()) {
            throw new StartRefusedException(
                    "There is nothing to back up in %s; give the data folder by PARETO_DATA.".formatted(folder.root()));
        }
        try (Database database = Database.join(folder, settings)) {
            return new Backup(database.access(), folder).writeTo(file);
        }
    }

    private static String restore(Path file, DataFolder folder, DatabaseSettings settings, boolean force) {
        if (!Files.isRegularFile(file)) {
            throw new StartRefusedException("There is no backup at " + file + ".");
        }
        try (Archive archive = Archive.open(file)) {
            return Restore.run(archive, folder, settings, force);
        }
    }
}
