package pareto.analysis.ledger.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.format.RawRecord;

/// Understands a file from its first records: by header words in Chinese and English, and failing that by content.
public final class Recognition {

    /// How many records of a file are worth looking at.
    public static final int SAMPLE = 3_000;

    private final Preamble preamble;
    private final List<RawRecord> data;
    private final List<Profile> profiles;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final ColumnGuess[] guesses;

    private Recognition(List<RawRecord> sample) {
        preamble = Preamble.of(sample);
        data = preamble.data(sample);
        int width = data.stream().mapToInt(r -> r.fields().length).max().orElse(0);
        profiles = new ArrayList<>();
        for (int i = 0; i < Math.max(width, preamble.header().length); i++) profiles.add(new Profile(i, data));
        guesses = new ColumnGuess[profiles.size()];
    }

    /// What the file seems to be.
    ///
    /// @param sample its first records, up to [#SAMPLE]
    public static Guess of(List<RawRecord> sample) {
        return new Recognition(sample).guess();
    }

    private Guess guess() {
        byHeader();
        byContent();
        for (Profile p : profiles) {
            if (guesses[p.position] == null) set(p.position, null, 0, "未使用", "not used");
        }
        Set<Question> questions = EnumSet.noneOf(Question.class);
        return new Guess(Arrays.asList(guesses), preamble.titles(), questions(questions), mapping(questions));
    }

    private void byHeader() {
        record Candidate(int position, HeaderWords.Match match) {}
        List<Candidate> candidates = new ArrayList<>();
        String[] header = preamble.header();
        for (int i = 0; i < header.length; i++) {
            for (HeaderWords.Match match : HeaderWords.matches(header[i])) {
                if (fits(match.column(), profiles.get(i))) candidates.add(new Candidate(i, match));
            }
        }
        candidates.sort((a, b) -> a.match().confidence() != b.match().confidence()
                ? Double.compare(b.match().confidence(), a.match().confidence())
                : Integer.compare(a.match().rank(), b.match().rank()));
        for (Candidate c : candidates) {
            if (guesses[c.position()] != null || columns.containsKey(c.match().column())) continue;
            columns.put(c.match().column(), c.position());
            set(
                    c.position(),
                    c.match().column(),
                    c.match().confidence(),
                    "表头“" + header[c.position()] + "”",
                    "header “" + header[c.position()] + "”");
        }
    }

    /// A header counts only when its cells can be what it says.
    private static boolean fits(Column column, Profile p) {
        return switch (column) {
            case DATE -> p.filled == 0 || (p.dates + p.serials) * 4 > p.filled;
            case QUANTITY, PRICE, AMOUNT, AMOUNT_WITH_TAX, COST, UNIT_COST -> p.filled == 0 || p.numbers * 2 > p.filled;
            case UNIT -> p.filled == 0 || p.numbers * 2 < p.filled;
            default -> true;
        };
    }

    private void byContent() {
        boolean trusted = columns.containsKey(Column.DATE)
                && (columns.containsKey(Column.ACCOUNT) || columns.containsKey(Column.ACCOUNT_NAME))
                && (columns.containsKey(Column.AMOUNT)
                        || columns.containsKey(Column.AMOUNT_WITH_TAX)
                        || (columns.containsKey(Column.PRICE) && columns.containsKey(Column.QUANTITY)));
        if (trusted || data.isEmpty()) return;
        new ContentGuess(profiles, columns).find().forEach((column, found) -> {
            columns.put(column, found.position());
            set(
                    found.position(),
                    column,
                    found.confidence(),
                    found.reason().zh(),
                    found.reason().en());
        });
    }

    private void set(int position, @Nullable Column column, double confidence, String zh, String en) {
        String header = position < preamble.header().length ? preamble.header()[position] : "";
        guesses[position] = new ColumnGuess(position, header, column, confidence, new ColumnGuess.Reason(zh, en));
    }

    private Set<Question> questions(Set<Question> questions) {
        if (!columns.containsKey(Column.ACCOUNT) && !columns.containsKey(Column.ACCOUNT_NAME)) {
            questions.add(Question.ACCOUNT);
        }
        if (!columns.containsKey(Column.DATE)) questions.add(Question.DATE);
        boolean own = columns.containsKey(Column.AMOUNT) || columns.containsKey(Column.AMOUNT_WITH_TAX);
        boolean computed = columns.containsKey(Column.PRICE) && columns.containsKey(Column.QUANTITY);
        if (!own && !computed) questions.add(Question.AMOUNT);
        if (columns.containsKey(Column.AMOUNT) && columns.containsKey(Column.AMOUNT_WITH_TAX)) {
            questions.add(Question.TAX_BASIS);
        }
        return questions;
    }

    private Mapping mapping(Set<Question> questions) {
        Writing writing = new Writing(data, columns, profiles);
        if (writing.isDateOrderOpen()) questions.add(Question.DATE_ORDER);
        Money money = Money.of(preamble, columns, profiles);
        if (money.isOpen()) questions.add(Question.CURRENCY);
        return new Mapping(
                columns,
                preamble.headerNumber(),
                width(),
                writing.dateOrder(),
                writing.decimalMark(),
                money.factors(),
                TaxBasis.WITHOUT_TAX,
                money.currency(),
                new MergedCells(data, columns).positions());
    }

    /// The header's width, unless records are often wider than it.
    private int width() {
        int width = preamble.header().length;
        if (width == 0) return profiles.size();
        long wider = data.stream()
                .filter(r -> Arrays.stream(r.fields()).skip(width).anyMatch(f -> !f.isBlank()))
                .count();
        return wider * 5 > data.size() ? 0 : width;
    }

    static String name(Column column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
