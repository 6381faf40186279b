package pareto.shell.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pareto.analysis.cli.WorkerJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The tables of one file as the reading process wrote them: plain text cells, whatever the format was.
public final class RawTables {

    /// A record as it stands in the file.
    public record RawRecord(long number, List<String> cells) {

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /// Hears of every table and its records, in their order.
    public interface Reader {

        /// @param name of the table as the reading process calls it
        void table(int place, String name);

        void record(RawRecord record);
    }

    private RawTables() {}

    public static void read(Path file, Reader reader) {
        try (JsonParser json = WorkerJson.MAPPER.createParser(file)) {
            int place = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    reader.table(place++, name(json));
                } else {
                    reader.record(record(json));
                }
            }
        }
    }

    private static String name(JsonParser json) {
        String name = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            name = "name".equals(key) ? json.getString() : name;
        }
        return name;
    }

    private static RawRecord record(JsonParser json) {
        json.nextToken();
        long number = json.getLongValue();
        List<String> cells = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            cells.add(json.getString());
        }
        return new RawRecord(number, cells);
    }
}
