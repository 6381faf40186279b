package pareto.shell.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.database.DataFolder;
import pareto.database.Database;

/// Removes files whose row a crash kept from being committed. They are listed while nobody can hand in another.
@Component
class StrayFiles implements SmartLifecycle {

    private final Database database;
    private final DataFolder folder;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    StrayFiles(Database database, DataFolder folder, JdbcClient jdbc, Actors actors, TransactionTemplate transaction) {
        this.database = database;
        this.folder = folder;
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (database.isOurs()) {
            tidy();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the first page is served.
    @Override
    public int getPhase() {
        return 0;
    }

    void tidy() {
        List<Path> files = files();
        if (files.isEmpty()) {
            return;
        }
        Set<String> known = actors.system("files", () -> transaction.execute(status -> known()));
        files.stream()
                .filter(file -> !known.contains(file.getFileName().toString()))
                .forEach(FileStore::delete);
    }

    private Set<String> known() {
        return new HashSet<>(
                jdbc.sql("select id::text from stored_file").query(String.class).list());
    }

    private List<Path> files() {
        try (Stream<Path> entries = Files.list(folder.files())) {
            return entries.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
