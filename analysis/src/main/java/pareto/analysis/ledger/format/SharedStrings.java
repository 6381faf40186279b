package pareto.analysis.ledger.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The texts that cells of an .xlsx workbook share, read only as far as cells ask for them. They are the one part of a
/// workbook that must stay in memory, hence the limit.
final class SharedStrings implements Closeable {

    /// Unpacked XML; it takes up to some three times that in memory.
    static final long LIMIT = 128L << 20;

    private final @Nullable InputStream in;
    private final @Nullable XMLStreamReader xml;
    private final List<String> texts = new ArrayList<>();

    private SharedStrings(@Nullable InputStream in, @Nullable XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    static SharedStrings none() {
        return new SharedStrings(null, null);
    }

    static SharedStrings of(InputStream in) throws XMLStreamException {
        return new SharedStrings(in, Xml.reader(in));
    }

    /// The text with that number, or the empty text where there is none.
    String get(int index) throws XMLStreamException {
        while (index >= texts.size() && readOne()) {
            // reads on
        }
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    private boolean readOne() throws XMLStreamException {
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(item(xml));
                return true;
            }
        }
        return false;
    }

    /// Joins the runs of a rich text and leaves out how it is pronounced.
    static String item(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    Xml.text(xml, text);
                } else if (xml.getLocalName().equals("rPh")) {
                    Xml.text(xml, new StringBuilder());
                } else {
                    depth++;
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
