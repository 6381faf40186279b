package pareto.account.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pareto.account.exchange.ComparingImports.TablesRead;
import pareto.account.exchange.RawTables.RawRecord;
import pareto.database.DataFolder;
import pareto.shell.Refusal;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;

/// A first look at files: which tables they hold, and what the first records say these are about.
@Component
class LookingAtFiles {

    private static final String RECORDS = "30";
    private static final int MOST_TABLES = 50;

    private final Worker worker;
    private final DataFolder folder;
    private final Recognition recognition;

    LookingAtFiles(Worker worker, DataFolder folder, Fields fields) {
        this.worker = worker;
        this.folder = folder;
        this.recognition = new Recognition(fields);
    }

    /// @throws Refusal when one of them cannot be read
    List<TableMapping> at(List<StoredFile> files) {
        List<TableMapping> tables = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            tables.addAll(at(file, files.get(file)));
        }
        if (tables.size() > MOST_TABLES) {
            throw Refusal.badInput("account.exchange.tables", tables.size(), MOST_TABLES);
        }
        return tables;
    }

    private List<TableMapping> at(int place, StoredFile file) {
        Path out = folder.temp().resolve("look-" + file.id());
        try {
            worker.ask(
                    TablesRead.class,
                    file,
                    step -> true,
                    "tables",
                    file.path().toString(),
                    out.toString(),
                    "--records",
                    RECORDS);
            return tables(place, file, out);
        } finally {
            delete(out);
        }
    }

    private List<TableMapping> tables(int place, StoredFile file, Path out) {
        List<String> names = new ArrayList<>();
        List<List<RawRecord>> records = new ArrayList<>();
        RawTables.read(out, new RawTables.Reader() {

            @Override
            public void table(int at, String name) {
                names.add(name.replace(String.valueOf(file.path().getFileName()), file.name()));
                records.add(new ArrayList<>());
            }

            @Override
            public void record(RawRecord record) {
                records.getLast().add(record);
            }
        });
        List<TableMapping> tables = new ArrayList<>();
        for (int table = 0; table < names.size(); table++) {
            if (!records.get(table).isEmpty()) {
                tables.add(recognition.of(place, table, names.get(table), records.get(table)));
            }
        }
        return tables;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
