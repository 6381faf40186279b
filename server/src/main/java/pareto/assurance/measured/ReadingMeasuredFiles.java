package pareto.assurance.measured;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import pareto.database.DataFolder;
import pareto.shell.Refusal;
import pareto.shell.file.FileStore;
import pareto.shell.file.RawTables;
import pareto.shell.file.RawTables.RawRecord;
import pareto.shell.file.StoredFile;
import pareto.shell.file.Worker;

/// Has files of measurements read in a process of its own. No transaction is open while it reads.
@Component
class ReadingMeasuredFiles {

    static final int MOST_RECORDS = 20_000;
    private static final int LARGEST_MEGABYTES = 10;

    /// What the reading process says when it is done.
    record TablesRead(int tables, long records) {}

    private final FileStore files;
    private final Worker worker;
    private final DataFolder folder;

    ReadingMeasuredFiles(FileStore files, Worker worker, DataFolder folder) {
        this.files = files;
        this.worker = worker;
        this.folder = folder;
    }

    /// @throws Refusal when it cannot be read, or holds no table, several, or too much
    MeasuredFile read(MultipartFile given) throws IOException {
        if (given.getSize() > LARGEST_MEGABYTES << 20) {
            throw Refusal.tooLarge("assurance.measured.file.large", LARGEST_MEGABYTES);
        }
        String name = given.getOriginalFilename();
        StoredFile kept;
        try (InputStream content = given.getInputStream()) {
            kept = files.keep(content, name == null ? "" : name);
        }
        try {
            return new MeasuredFile(kept.name(), records(kept));
        } finally {
            files.remove(kept.id());
        }
    }

    private List<RawRecord> records(StoredFile file) throws IOException {
        Path read = Files.createTempFile(folder.temp(), "measured-", ".jsonl");
        try {
            worker.ask(
                    TablesRead.class,
                    file,
                    step -> true,
                    "tables",
                    file.path().toString(),
                    read.toString(),
                    "--records",
                    String.valueOf(MOST_RECORDS + 1));
            return onlyTable(read);
        } finally {
            Files.deleteIfExists(read);
        }
    }

    private static List<RawRecord> onlyTable(Path read) {
        List<List<RawRecord>> tables = new ArrayList<>();
        RawTables.read(read, new RawTables.Reader() {

            @Override
            public void table(int place, String name) {
                tables.add(new ArrayList<>());
            }

            @Override
            public void record(RawRecord record) {
                if (!record.blank()) {
                    tables.getLast().add(record);
                }
            }
        });
        tables.removeIf(List::isEmpty);
        if (tables.size() != 1) {
            throw Refusal.badInput("assurance.measured.file.tables", tables.size());
        }
        if (tables.getFirst().size() > MOST_RECORDS) {
            throw Refusal.tooLarge("assurance.measured.file.long", MOST_RECORDS);
        }
        return tables.getFirst();
    }
}
