package pareto.analysis.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.DateOrder;
import pareto.analysis.ledger.recognition.Dates;
import pareto.analysis.ledger.recognition.Decimals;
import pareto.analysis.ledger.recognition.Words;

/// Finds records that are no lines at all: totals by their word or by their sum, and headers repeated on each page.
final class TotalWatch {

    private static final int LONGEST = 40;
    /// Exports round what they show: a total may miss the sum of its lines by a hundredth.
    private static final long TOLERANCE = 100;
    /// More than this are no currencies but a column gone wrong, and adding them all up at every record takes for ever.
    private static final int MOST_CURRENCIES = 200;
    private static final Column[] NAMES = {
        Column.ACCOUNT, Column.ACCOUNT_NAME, Column.ORDER, Column.LINE, Column.DATE, Column.PRODUCT, Column.PRODUCT_NAME
    };

    private final List<ExclusionRule> rules;
    private final Set<String> words = new HashSet<>();
    private final DateOrder dateOrder;
    private String @Nullable [] header;
    /// Sums per currency as written, since the last total and since the start of the file.
    private final Map<String, Long> sinceTotal = new HashMap<>();
    private final Map<String, Long> sinceStart = new HashMap<>();
    private String lastCurrency = "";
    private long sum;

    TotalWatch(List<ExclusionRule> rules, DateOrder dateOrder) {
        this.rules = rules.stream().filter(ExclusionRule::isAboutTheRecord).toList();
        this.dateOrder = dateOrder;
        for (ExclusionRule rule : this.rules) rule.values().forEach(v -> words.add(Words.of(v)));
    }

    void headerIs(String[] fields) {
        header = fields;
    }

    /// The id of the rule by which this record is no line, or null.
    @Nullable
    String find(Cells cells) {
        for (ExclusionRule rule : rules) {
            boolean found = switch (rule.kind()) {
                case TOTAL_WORD -> isNamedTotal(cells);
                case UNNAMED_TOTAL -> isUnnamedTotal(cells);
                case REPEATED_HEADER -> isHeader(cells.all());
                case EQUALS, STARTS, CONTAINS, NOT_ABOVE -> false;
            };
            if (!found) continue;
            if (rule.kind() != ExclusionRule.Kind.REPEATED_HEADER) beginAnew(cells);
            return rule.id();
        }
        return null;
    }

    /// Adds a line to the sums that a total below may state.
    void count(long amount, String currency) {
        if (!currency.equals(lastCurrency)) {
            carry();
            lastCurrency = currency;
        }
        sum += amount;
    }

    private void carry() {
        if (sinceStart.size() < MOST_CURRENCIES || sinceStart.containsKey(lastCurrency)) {
            sinceTotal.merge(lastCurrency, sum, Long::sum);
            sinceStart.merge(lastCurrency, sum, Long::sum);
        }
        sum = 0;
    }

    private void beginAnew(Cells cells) {
        carry();
        if (cells.isEmpty(Column.CURRENCY)) sinceTotal.clear();
        else sinceTotal.remove(cells.text(Column.CURRENCY));
    }

    private boolean isNamedTotal(Cells cells) {
        for (String cell : cells.all()) {
            if (mayBeTotal(cell) && isTotal(cell, cells)) return true;
        }
        return false;
    }

    /// A cheap look that spares nearly every cell the thorough one.
    private static boolean mayBeTotal(String cell) {
        int n = cell.length();
        if (n < 2 || n > LONGEST) return false;
        char last = cell.charAt(n - 1);
        return last == 'l' || last == 'L' || last == ':' || cell.indexOf('计') >= 0 || cell.indexOf('計') >= 0;
    }

    private boolean isTotal(String cell, Cells cells) {
        String word = Words.of(cell).replaceAll("[\\[\\]()【】]", "");
        boolean exact = words.contains(word);
        if (!exact && words.stream().noneMatch(w -> word.endsWith(w) || isLead(word, w))) return false;
        // a company may be called Total: then its line has a day and an order of its own
        boolean dated = Dates.parse(cells.text(Column.DATE), dateOrder) != Dates.NONE;
        return !dated
                || (exact
                        && (cells.isEmpty(Column.ORDER)
                                || cells.text(Column.ORDER).equals(cell)));
    }

    private static boolean isLead(String word, String total) {
        return total.charAt(0) > 127 && word.startsWith(total) && word.length() <= total.length() + 6;
    }

    private boolean isUnnamedTotal(Cells cells) {
        if (isNamed(cells)) return false;
        long amount = cells.number(cells.has(Column.AMOUNT) ? Column.AMOUNT : Column.AMOUNT_WITH_TAX);
        if (!Decimals.isNumber(amount)) return false;
        carry();
        return isSum(amount, sinceTotal, cells) || isSum(amount, sinceStart, cells);
    }

    /// Whether the record names anything; one without cannot be a line, nor be filled from above.
    static boolean isNamed(Cells cells) {
        for (Column name : NAMES) if (!cells.isEmpty(name)) return true;
        return false;
    }

    private static boolean isSum(long amount, Map<String, Long> sums, Cells cells) {
        long sum = cells.isEmpty(Column.CURRENCY)
                ? sums.values().stream().mapToLong(Long::longValue).sum()
                : sums.getOrDefault(cells.text(Column.CURRENCY), 0L);
        return Math.abs(amount - sum) <= TOLERANCE;
    }

    private boolean isHeader(String[] fields) {
        if (header == null || fields.length == 0) return false;
        int filled = 0;
        for (int i = 0; i < Math.max(fields.length, header.length); i++) {
            String cell = i < fields.length ? fields[i] : "";
            String head = i < header.length ? header[i] : "";
            if (!cell.equals(head)) return false;
            if (!cell.isEmpty()) filled++;
        }
        return filled > 1;
    }
}
