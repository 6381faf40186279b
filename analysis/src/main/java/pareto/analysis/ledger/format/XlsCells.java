package pareto.analysis.ledger.format;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/// Cells of an .xls workbook as text.
final class XlsCells {

    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(record -> {});
    private final Map<Short, Boolean> dates = new HashMap<>();
    private @Nullable SSTRecord strings;
    private boolean since1904;

    /// Takes in what the workbook says once for all cells.
    void learn(Record record) {
        formats.processRecordInternally(record);
        if (record instanceof SSTRecord shared) {
            strings = shared;
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        }
    }

    String text(CellValueRecordInterface cell) {
        return switch (cell) {
            case NumberRecord number -> number(number.getValue(), cell);
            case LabelSSTRecord label -> shared(label.getSSTIndex());
            case LabelRecord label -> label.getValue();
            case FormulaRecord formula -> cached(formula);
            case BoolErrRecord bool when bool.isBoolean() -> String.valueOf(bool.getBooleanValue());
            default -> "";
        };
    }

    private String shared(int index) {
        boolean known = strings != null && index >= 0 && index < strings.getNumUniqueStrings();
        var text = known && strings != null ? strings.getString(index) : null;
        return text == null ? "" : text.getString();
    }

    /// A formula's last result; a text follows in a record of its own.
    private String cached(FormulaRecord formula) {
        return switch (formula.getCachedResultTypeEnum()) {
            case CellType.NUMERIC -> number(formula.getValue(), formula);
            case CellType.BOOLEAN -> String.valueOf(formula.getCachedBooleanValue());
            default -> "";
        };
    }

    private String number(double value, CellValueRecordInterface cell) {
        boolean date = dates.computeIfAbsent(cell.getXFIndex(), style -> isDate(cell));
        return date ? ExcelValues.date(value, since1904) : ExcelValues.number(value);
    }

    private boolean isDate(CellValueRecordInterface cell) {
        var format = formats.getFormatString(cell);
        return format != null && ExcelValues.isDate(formats.getFormatIndex(cell), format);
    }
}
