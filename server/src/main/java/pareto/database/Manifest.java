package pareto.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a backup holds: which migrations its tables have seen, where its counters stood, and a
/// checksum of every entry.
///
/// @param migrations versions, sorted
/// @param counters last values of sequences
/// @param checksums SHA-256 per entry
record Manifest(List<String> migrations, Map<String, Long> counters, Map<String, String> checksums) {

    static final String NAME = "manifest.txt";
    private static final String TITLE = "pareto backup 1";

    String text() {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        migrations.forEach(version -> line(text, "migration", version, ""));
        counters.forEach((name, value) -> line(text, "counter", value.toString(), name));
        checksums.forEach((name, sum) -> line(text, "sha256", sum, name));
        return text.toString();
    }

    static Manifest parse(String text) {
        if (!text.startsWith(TITLE + "\n")) {
            throw new StartRefusedException("This is no backup of Pareto, or one of a version that is not known here.");
        }
        List<String> migrations = new ArrayList<>();
        Map<String, Long> counters = new TreeMap<>();
        Map<String, String> checksums = new TreeMap<>();
        for (String line : text.lines().skip(1).toList()) {
            String[] words = line.split(" ", 3);
            switch (words[0]) {
                case "migration" -> migrations.add(words[1]);
                case "counter" -> counters.put(words[2], Long.valueOf(words[1]));
                case "sha256" -> checksums.put(words[2], words[1]);
                default -> throw new StartRefusedException("The backup's list of contents is damaged: " + line);
            }
        }
        return new Manifest(migrations, counters, checksums);
    }

    private static void line(StringBuilder text, String kind, String value, String name) {
        text.append(kind).append(' ').append(value);
        if (!name.isEmpty()) {
            text.append(' ').append(name);
        }
        text.append('\n');
    }
}
