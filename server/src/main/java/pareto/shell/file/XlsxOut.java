package pareto.shell.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook with a sheet for each table, and further ones where a sheet cannot hold all of a table.
public final class XlsxOut implements TableOut {

    /// What a sheet holds besides its heading.
    private static final int MOST_ROWS = 1_048_575;

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private String name = "";
    private List<String> heading = List.of();
    private int part;
    private int rows;

    public XlsxOut(OutputStream goal) {
        workbook = new Workbook(goal, "Pareto", "1.0");
    }

    @Override
    public void table(String title, List<String> headings) {
        name = title;
        heading = headings;
        part = 1;
        begin(title);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (rows == MOST_ROWS) {
            begin(name + " " + ++part);
        }
        write(++rows, cells);
        if (rows % FLUSH_EVERY == 0) {
            flush();
        }
    }

    @Override
    public void close() {
        try {
            finishSheet();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String title) {
        try {
            finishSheet();
            sheet = workbook.newWorksheet(title);
            rows = 0;
            write(0, heading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    private void flush() {
        try {
            if (sheet != null) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(int at, List<? extends @Nullable Object> cells) {
        Worksheet goal = sheet;
        int column = 0;
        for (Object cell : cells) {
            if (goal != null && cell != null) {
                write(goal, at, column, cell);
            }
            column++;
        }
    }

    private static void write(Worksheet goal, int at, int column, Object cell) {
        switch (cell) {
            case BigDecimal number -> goal.value(at, column, number);
            case LocalDate day -> {
                goal.value(at, column, day);
                goal.style(at, column).format("yyyy-mm-dd").set();
            }
            default -> goal.value(at, column, TableOut.harmless(cell.toString()));
        }
    }
}
