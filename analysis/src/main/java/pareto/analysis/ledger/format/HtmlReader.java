package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/// Streams the rows of HTML tables; a cell that spans rows or columns stands in each of them.
final class HtmlReader implements RecordReader {

    private static final int MOST_ROWS = 65_536;
    private static final int MOST_COLUMNS = 256;

    private record Span(String text, int rows) {}

    private final Reader reader;
    private final StreamParser parser;
    private final DoubleSupplier progress;
    private final Map<Integer, Span> spans = new HashMap<>();
    private final BitSet occupied = new BitSet();
    private final RowBuffer cells = new RowBuffer();
    private @Nullable Element previous;
    private long number;

    HtmlReader(Reader reader, DoubleSupplier progress) {
        this.reader = reader;
        this.progress = progress;
        this.parser = new StreamParser(Parser.htmlParser()).parse(reader, "");
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        try {
            for (var row = parser.selectNext("tr"); row != null; row = parser.selectNext("tr")) {
                forget(row);
                number++;
                fill(row);
                var record = cells.take(number);
                if (record != null) {
                    return record;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Rows that were read leave the tree, so that it does not grow with the file.
    private void forget(Element row) {
        if (previous != null) {
            previous.remove();
        }
        previous = row;
    }

    private void fill(Element row) {
        carryDown();
        int column = free(0);
        for (var cell : row.children()) {
            if (cell.nameIs("td") || cell.nameIs("th")) {
                int columns = span(cell, "colspan", MOST_COLUMNS);
                int rows = span(cell, "rowspan", MOST_ROWS);
                var text = cell.text().replace('\u00A0', ' ').strip();
                for (int i = 0; i < columns; i++) {
                    // A cell that only spans columns is a title and stands once.
                    put(column + i, i == 0 || rows > 1 ? text : "", rows);
                }
                column = free(column + columns);
            }
        }
    }

    private void put(int column, String text, int rows) {
        cells.set(column, text);
        if (rows > 1) {
            spans.put(column, new Span(text, rows - 1));
        }
    }

    /// Cells that span rows take their places in this row before its own cells do.
    private void carryDown() {
        var above = Map.copyOf(spans);
        spans.clear();
        above.forEach((column, span) -> {
            put(column, span.text, span.rows);
            cells.carry(column, span.text);
        });
        occupied.clear();
        above.keySet().forEach(occupied::set);
    }

    private int free(int from) {
        return occupied.nextClearBit(from);
    }

    private static int span(Element cell, String attribute, int most) {
        try {
            return Math.clamp(Integer.parseInt(cell.attr(attribute).strip()), 1, most);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    @Override
    public double progress() {
        return progress.getAsDouble();
    }

    @Override
    public void close() throws IOException {
        parser.close();
        reader.close();
    }
}
