package pareto.analysis.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.recognition.Codes;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Currencies;
import pareto.analysis.ledger.recognition.DateOrder;
import pareto.analysis.ledger.recognition.Dates;
import pareto.analysis.ledger.recognition.Decimals;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.TaxBasis;

/// Turns raw records into lines by a mapping and the rules: no line at all > rejected > excluded > unattributed >
/// accepted.
final class LineReader {

    private static final Column[] TEXTS = {
        Column.ACCOUNT,
        Column.ACCOUNT_NAME,
        Column.PARENT,
        Column.ORDER,
        Column.LINE,
        Column.PRODUCT,
        Column.PRODUCT_NAME,
        Column.FAMILY,
        Column.UNIT,
        Column.REGION,
        Column.AGENT,
        Column.SELLER,
        Column.KIND
    };
    private static final int YEARS_AHEAD = 5;

    private final Cells cells;
    private final Column[] texts;
    private final Column amountColumn;
    private final boolean hasOwnAmount;
    private final int width;
    private final DateOrder dateOrder;
    private final String currency;
    private final int lastDay;
    private final TotalWatch totals;
    private final RuleBook rules;
    private String lastDateCell = "";
    private int lastDate = Dates.NONE;
    private String lastTime = "";
    private int dayAbove;
    /// The amount as the file lists it, before a red document turns its sign: what totals below add up.
    private long listed;
    private String lastCurrencyCell = "";
    private @Nullable String lastCurrency;

    LineReader(Mapping mapping, List<ExclusionRule> rules, LocalDate asOf) {
        cells = new Cells(mapping);
        texts = java.util.Arrays.stream(TEXTS).filter(mapping::has).toArray(Column[]::new);
        boolean withTax = mapping.taxBasis() == TaxBasis.WITH_TAX && mapping.has(Column.AMOUNT_WITH_TAX);
        amountColumn = withTax || !mapping.has(Column.AMOUNT) ? Column.AMOUNT_WITH_TAX : Column.AMOUNT;
        hasOwnAmount = mapping.has(amountColumn);
        width = mapping.width();
        dateOrder = mapping.dateOrder();
        currency = mapping.currency();
        lastDay = (int) asOf.plusYears(YEARS_AHEAD).toEpochDay();
        dayAbove = (int) asOf.toEpochDay();
        totals = new TotalWatch(rules, dateOrder);
        this.rules = new RuleBook(rules);
    }

    void headerIs(String[] fields) {
        totals.headerIs(fields);
    }

    void read(RawRecord record, Line line) {
        line.begin(record.number());
        line.currency = currency;
        cells.turnTo(record);
        String noLine = totals.find(cells);
        if (noLine == null && TotalWatch.isNamed(cells)) cells.fillFromAbove();
        readTexts(line);
        readNumbers(line);
        if (noLine != null) {
            readTotal(noLine, line);
            return;
        }
        readDay(line);
        readCurrency(line);
        checkWidth(line);
        totals.count(listed, cells.text(Column.CURRENCY));
        if (line.status == Status.REJECTED) return;
        dayAbove = line.day;
        String rule = rules.find(line, hasOwnAmount);
        if (rule != null) line.exclude(rule);
        else if (line.text(Column.ACCOUNT) == null) line.status = Status.UNATTRIBUTED;
    }

    /// A total carries the day of the line above it, since every line of the file of lines has a day.
    private void readTotal(String rule, Line line) {
        line.time = "";
        line.reason = null;
        line.amount = line.countedAmount();
        if (!Decimals.isNumber(line.quantity)) line.quantity = Decimals.NONE;
        line.day = dayAbove;
        line.exclude(rule);
    }

    private void readTexts(Line line) {
        for (Column column : texts) line.texts[column.ordinal()] = Codes.clean(cells.text(column));
        if (line.text(Column.ACCOUNT) == null) {
            line.texts[Column.ACCOUNT.ordinal()] = line.text(Column.ACCOUNT_NAME);
        }
    }

    private void readDay(Line line) {
        String cell = cells.text(Column.DATE);
        if (!cell.equals(lastDateCell)) {
            lastDateCell = cell;
            lastDate = Dates.parse(cell, dateOrder);
            int blank = Math.max(cell.indexOf(' '), cell.indexOf('T'));
            lastTime = blank < 0 ? "" : cell.substring(blank + 1);
        }
        line.day = lastDate;
        line.time = lastTime;
        if (lastDate == Dates.NONE) {
            line.reject(cell.isBlank() ? RejectReason.DATE_MISSING : RejectReason.DATE_UNREADABLE);
        } else if (lastDate < 0 || lastDate > lastDay) {
            line.reject(RejectReason.DATE_IMPLAUSIBLE);
        }
    }

    private void readNumbers(Line line) {
        line.quantity = needed(Column.QUANTITY, RejectReason.QUANTITY_UNREADABLE, line);
        line.price = cells.number(Column.PRICE);
        boolean own = hasOwnAmount && !cells.isEmpty(amountColumn);
        if (own) {
            line.amount = needed(amountColumn, RejectReason.AMOUNT_UNREADABLE, line);
            line.isRounded = cells.isRounded(amountColumn);
        } else {
            multiply(line);
        }
        line.cost = cost(line);
        listed = line.countedAmount();
        if (line.price == Decimals.TOO_LARGE) line.price = Decimals.NONE;
        signReturn(line);
    }

    private void multiply(Line line) {
        if (cells.isEmpty(Column.QUANTITY) || cells.isEmpty(Column.PRICE)) {
            line.reject(RejectReason.AMOUNT_MISSING);
        } else if (!Decimals.isNumber(line.price)) {
            line.reject(RejectReason.PRICE_UNREADABLE);
        } else if (Decimals.isNumber(line.quantity)) {
            line.amount = cells.quantityTimes(Column.PRICE, line.quantity, line.price);
            if (line.amount == Decimals.TOO_LARGE) line.reject(RejectReason.NUMBER_TOO_LARGE);
        }
    }

    private long needed(Column column, RejectReason otherwise, Line line) {
        long value = cells.number(column);
        if (value == Decimals.TOO_LARGE) line.reject(RejectReason.NUMBER_TOO_LARGE);
        else if (value == Decimals.NONE && !cells.isEmpty(column)) line.reject(otherwise);
        return value;
    }

    private long cost(Line line) {
        long cost = Decimals.NONE;
        if (cells.has(Column.COST)) {
            cost = cells.number(Column.COST);
        } else if (cells.has(Column.UNIT_COST) && Decimals.isNumber(line.quantity)) {
            long unit = cells.number(Column.UNIT_COST);
            if (Decimals.isNumber(unit)) cost = cells.quantityTimes(Column.UNIT_COST, line.quantity, unit);
        }
        return Decimals.isNumber(cost) ? cost : Decimals.NONE;
    }

    /// A return is negative in quantity, amount and cost, even where a red document lists it without signs.
    private void signReturn(Line line) {
        boolean red = isRed(line.text(Column.KIND));
        boolean negative = line.countedAmount() < 0 || (line.quantity < 0 && Decimals.isNumber(line.quantity));
        line.isReturn = red || negative;
        if (red && line.countedAmount() > 0) {
            line.amount = -line.amount;
            if (line.quantity > 0) line.quantity = -line.quantity;
        }
        if (line.isReturn && line.cost > 0) line.cost = -line.cost;
    }

    private static boolean isRed(@Nullable String kind) {
        if (kind == null) return false;
        String lower = kind.toLowerCase(Locale.ROOT);
        return lower.indexOf('红') >= 0
                || lower.indexOf('紅') >= 0
                || lower.contains("退")
                || lower.contains("credit")
                || lower.contains("return");
    }

    private void readCurrency(Line line) {
        if (!cells.has(Column.CURRENCY)) return;
        String cell = cells.text(Column.CURRENCY);
        if (cell.isBlank()) return;
        if (!cell.equals(lastCurrencyCell)) {
            lastCurrencyCell = cell;
            lastCurrency = Currencies.code(cell);
        }
        if (lastCurrency == null) line.reject(RejectReason.CURRENCY_UNKNOWN);
        else line.currency = lastCurrency;
    }

    private void checkWidth(Line line) {
        String[] fields = cells.all();
        if (width == 0) return;
        for (int i = width; i < fields.length; i++) {
            if (!fields[i].isBlank()) line.reject(RejectReason.TOO_MANY_CELLS);
        }
    }
}
