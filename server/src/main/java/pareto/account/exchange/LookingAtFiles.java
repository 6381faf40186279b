package pareto.account.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;
import pareto.shell.file.RawTables;
import pareto.shell.file.RawTables.RawRecord;
import pareto.shell.file.StoredFile;

/// A first look at files: which tables they hold, and what the first records say these are about.
@Component
class LookingAtFiles {

    private static final int LOOKED_AT = 30;
    private static final int MOST_TABLES = 50;

    /// A file up to this size is read to its end at once, which takes no longer and spares a second reading.
    private static final long SMALL = 5_000_000;

    private final TableReading reading;
    private final Recognition recognition;

    LookingAtFiles(TableReading reading, Fields fields) {
        this.reading = reading;
        this.recognition = new Recognition(fields);
    }

    /// @throws Refusal when one of them cannot be read
    List<TableMapping> at(UUID id, List<StoredFile> files) {
        List<TableMapping> tables = new ArrayList<>();
        for (int place = 0; place < files.size(); place++) {
            StoredFile file = files.get(place);
            Path read = file.size() <= SMALL
                    ? reading.whole(id, place, file, step -> true)
                    : reading.beginning(id, place, file, LOOKED_AT);
            tables.addAll(tables(place, file, read));
        }
        if (tables.size() > MOST_TABLES) {
            throw Refusal.badInput("account.exchange.tables", tables.size(), MOST_TABLES);
        }
        return tables;
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
                if (records.getLast().size() < LOOKED_AT) {
                    records.getLast().add(record);
                }
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
}
