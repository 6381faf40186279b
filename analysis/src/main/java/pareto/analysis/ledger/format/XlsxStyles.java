package pareto.analysis.ledger.format;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Which cell styles of an .xlsx workbook show dates.
final class XlsxStyles {

    private XlsxStyles() {}

    static boolean[] dates(InputStream in) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        var dates = new BitSet();
        int styles = 0;
        boolean cells = false;
        var xml = Xml.reader(in);
        while (Xml.toStart(xml)) {
            switch (xml.getLocalName()) {
                case "numFmt" -> formats.put(id(xml), Xml.attribute(xml, "formatCode"));
                case "cellXfs" -> cells = true;
                case "cellStyles" -> cells = false;
                case "xf" -> {
                    if (cells) {
                        dates.set(styles++, ExcelValues.isDate(id(xml), formats.getOrDefault(id(xml), "")));
                    }
                }
                default -> {}
            }
        }
        var result = new boolean[styles];
        dates.stream().forEach(style -> result[style] = true);
        return result;
    }

    private static int id(XMLStreamReader xml) {
        var id = Xml.attribute(xml, "numFmtId");
        return id.isEmpty() ? 0 : Integer.parseInt(id);
    }
}
