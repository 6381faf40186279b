package pareto.shell.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table as comma-separated text that Excel reads right.
public final class CsvOut implements TableOut {

    private final Writer out;

    public CsvOut(OutputStream goal) {
        out = new BufferedWriter(new OutputStreamWriter(goal, StandardCharsets.UTF_8));
    }

    @Override
    public void table(String name, List<String> heading) {
        write("\uFEFF"); // Excel takes the file for the encoding of the country without it
        row(heading);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        String separator = "";
        for (Object cell : cells) {
            write(separator);
            write(field(cell));
            separator = ",";
        }
        write("\r\n");
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text -> "\"" + TableOut.harmless(text).replace("\"", "\"\"") + "\"";
            default -> cell.toString();
        };
    }
}
