package pareto.analysis.ledger.format;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads one `c` element of a sheet: what it refers to, and its value as text.
final class XlsxCell {

    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final boolean[] dates;
    private final boolean since1904;
    private final StringBuilder value = new StringBuilder();

    XlsxCell(XMLStreamReader xml, SharedStrings strings, boolean[] dates, boolean since1904) {
        this.xml = xml;
        this.strings = strings;
        this.dates = dates;
        this.since1904 = since1904;
    }

    /// Its column from 0; the given one where the cell does not say.
    int column(int otherwise) {
        var reference = Xml.attribute(xml, "r");
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A' && column < RowBuffer.COLUMNS; i++) {
            column = 26 * column + (reference.charAt(i) & 31);
        }
        return column == 0 ? otherwise : column - 1;
    }

    /// Its value; the reader ends up behind the cell.
    String text() throws XMLStreamException {
        var type = Xml.attribute(xml, "t");
        var style = Xml.attribute(xml, "s");
        value.setLength(0);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return understand(type, style);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> Xml.text(xml, value);
                    case "is" -> value.append(SharedStrings.item(xml));
                    default -> {}
                }
            }
        }
    }

    private String understand(String type, String style) throws XMLStreamException {
        var stored = value.toString();
        return switch (type) {
            case "s" -> stored.isEmpty() ? "" : strings.get(Integer.parseInt(stored));
            case "str", "inlineStr", "d" -> stored;
            case "b" -> stored.equals("1") ? "true" : stored.isEmpty() ? "" : "false";
            case "e" -> "";
            default -> stored.isEmpty() ? "" : isDate(style) ? date(stored) : ExcelValues.number(stored);
        };
    }

    private boolean isDate(String style) {
        if (style.isEmpty()) {
            return false;
        }
        int index = Integer.parseInt(style);
        return index >= 0 && index < dates.length && dates[index];
    }

    private String date(String stored) {
        try {
            return ExcelValues.date(Double.parseDouble(stored), since1904);
        } catch (NumberFormatException e) {
            return stored;
        }
    }
}
