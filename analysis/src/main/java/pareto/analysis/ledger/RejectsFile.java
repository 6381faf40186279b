package pareto.analysis.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import pareto.analysis.ledger.recognition.Decimals;

/// The rejected records as a CSV of the same shape as the file, with record number and reason behind, to be mended and
/// imported again. UTF-8 with a byte order mark, since it is opened in Excel; cells that a spreadsheet would run as a
/// formula get an apostrophe in front, numbers stay numbers.
final class RejectsFile implements AutoCloseable {

    private final BufferedWriter out;
    private int width;

    RejectsFile(Path target, int width) throws IOException {
        out = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        this.width = width;
    }

    void header(String[] fields) throws IOException {
        width = Math.max(width, fields.length);
        record(fields, "row", "reason", "原因");
    }

    void add(long row, String[] fields, RejectReason reason) throws IOException {
        record(fields, Long.toString(row), reason.en(), reason.zh());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void record(String[] fields, String... behind) throws IOException {
        for (int i = 0; i < Math.max(width, fields.length); i++) cell(i < fields.length ? fields[i] : "", i > 0);
        for (String cell : behind) cell(cell, true);
        out.write("\r\n");
    }

    private void cell(String text, boolean comma) throws IOException {
        if (comma) out.write(',');
        String safe = isFormula(text) ? "'" + text : text;
        boolean quote = safe.indexOf(',') >= 0
                || safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf('\r') >= 0
                || safe.startsWith(" ");
        out.write(quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                && !Decimals.isNumber(Decimals.parse(text, '.'))
                && !Decimals.isNumber(Decimals.parse(text, ','));
    }
}
