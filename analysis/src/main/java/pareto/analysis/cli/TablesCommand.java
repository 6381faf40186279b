package pareto.analysis.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.format.OrderFile;
import pareto.analysis.ledger.format.OrderFiles;
import pareto.analysis.ledger.format.RawRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/// `pareto tables FILE OUT`: every table in a file as plain text, whatever its format was. OUT holds one JSON value a
/// line: an object with name and format where a table begins, then an array for each record: its number and its cells.
/// The server runs it in a process of its own.
@Command(name = "tables", mixinStandardHelpOptions = true, description = "Writes every table in a file as JSON lines.")
final class TablesCommand implements Callable<Integer> {

    private static final int SAID_EVERY = 1_000;

    private final Terminal terminal;

    @Parameters(index = "0", arity = "1", paramLabel = "FILE", description = "A file with tables.")
    private Path file = Path.of("");

    @Parameters(index = "1", arity = "1", paramLabel = "OUT", description = "Where the records go.")
    private Path out = Path.of("");

    @Option(names = "--records", defaultValue = "0", description = "How many records of each table; 0 for all.")
    private long most = 0;

    private long records;

    TablesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What a table is.
    record Head(String name, String format) {}

    /// What was written.
    record Written(int tables, long records) {}

    record WrittenEvent(Written report) {}

    @Override
    public Integer call() throws Exception {
        return WorkerJson.answering(terminal.out(), this::write);
    }

    private int write() throws IOException {
        try (var place = Workplace.open();
                OutputStream lines = new BufferedOutputStream(Files.newOutputStream(out), 1 << 16);
                var json = WorkerJson.MAPPER.createGenerator(lines)) {
            var limits = ArchiveLimits.from(System.getenv()).spoolingTo(place.folder("spool"));
            var tables = OrderFiles.open(file, limits);
            for (var table : tables) {
                json.writePOJO(new Head(table.name(), table.format().description()));
                json.writeRaw('\n');
                write(table, json);
            }
            WorkerJson.line(terminal.out(), new WrittenEvent(new Written(tables.size(), records)));
            return 0;
        }
    }

    private void write(OrderFile table, JsonGenerator json) throws IOException {
        try (var reader = table.read()) {
            long left = most == 0 ? Long.MAX_VALUE : most;
            for (RawRecord record = reader.next(); record != null && left-- > 0; record = reader.next()) {
                json.writeStartArray();
                json.writeNumber(record.number());
                for (String field : record.fields()) {
                    json.writeString(field);
                }
                json.writeEndArray();
                json.writeRaw('\n');
                if (++records % SAID_EVERY == 0) {
                    var step = new StageCommand.Step(records, reader.progress());
                    WorkerJson.line(terminal.out(), new StageCommand.ProgressEvent(step));
                }
            }
        }
    }
}
