package pareto.analysis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.format.OrderFiles;
import tools.jackson.databind.JsonNode;

/// Whether what the shell said about a file is in order, whatever the file.
record Verdict(Path file) {

    private static final Pattern SENTENCE = Pattern.compile(".+[.)]");
    private static final Pattern PROGRESS = Pattern.compile("\\S+: \\d+ records, \\d+%");
    private static final Pattern PROGRAMMERS_TALK = Pattern.compile(
            "exception|\\bnull\\b|cannot invoke|out of bounds|for input string|did not name|java\\.|org\\.|[A-Z]\\w+Error",
            Pattern.CASE_INSENSITIVE);

    static Verdict of(Path file) {
        return new Verdict(file);
    }

    void on(Shell shell) throws IOException {
        assertThat(shell.exit()).as(shell.err()).isIn(0, 1, 2);
        if (shell.exit() == 2) {
            refused(shell);
        } else {
            answered(shell);
        }
    }

    /// What comes before the sentence is how far the reading had got.
    private static void refused(Shell shell) {
        assertThat(shell.out()).isEmpty();
        var sentence = shell.err()
                .lines()
                .filter(line -> !PROGRESS.matcher(line).matches())
                .collect(Collectors.joining("\n"))
                .strip();
        assertThat(sentence).hasLineCount(1).matches(SENTENCE).doesNotContainPattern(PROGRAMMERS_TALK);
    }

    private void answered(Shell shell) throws IOException {
        var json = JsonAnswer.MAPPER.readTree(shell.out());
        var lines = json.get("lines");
        assertThat(count(lines, "read")).as("records, counted apart").isEqualTo(records());
        assertThat(count(lines, "accepted")
                        + count(lines, "excluded")
                        + count(lines, "unattributed")
                        + count(lines, "rejected"))
                .isEqualTo(count(lines, "read"));
        assertThat(count(lines, "rejected") > 0 ? 1 : 0).isEqualTo(shell.exit());
        var money = json.get("money");
        if (money.get("read").isString()) {
            assertThat(sum(money, "accepted", "excluded", "unattributed", "rejected"))
                    .isEqualByComparingTo(sum(money, "read"));
            assertThat(sum(json, "total"))
                    .as("total: accounts that returned more than they bought are left out")
                    .isGreaterThanOrEqualTo(sum(money, "accepted"));
        }
        var revenue = BigDecimal.ZERO;
        for (var row : json.get("ranking")) {
            revenue = revenue.add(sum(row, "revenue"));
        }
        assertThat(revenue).as("revenue of all, beside total").isEqualByComparingTo(sum(json, "total"));
    }

    private static long count(JsonNode lines, String status) {
        return lines.get(status).asLong();
    }

    private static BigDecimal sum(JsonNode node, String... names) {
        return Arrays.stream(names)
                .map(name -> new BigDecimal(node.get(name).asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Records below the header that are not blank, in all tables with the header of the first.
    private long records() throws IOException {
        var header = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping().header();
        String[] first = null;
        long records = 0;
        for (var table : OrderFiles.open(file, ArchiveLimits.STANDARD)) {
            try (var in = table.read()) {
                for (var record = in.next(); record != null; record = in.next()) {
                    if (record.number() == header) {
                        if (first == null) first = record.fields().clone();
                        if (!Arrays.equals(first, record.fields())) break;
                    }
                    var blank = Arrays.stream(record.fields()).allMatch(String::isBlank);
                    if (record.number() > header && !blank) records++;
                }
            }
        }
        return records;
    }
}
