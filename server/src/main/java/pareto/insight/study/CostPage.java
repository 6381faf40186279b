package pareto.insight.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.insight.Costs;
import pareto.insight.Piece;
import pareto.insight.study.CostRows.Booked;
import pareto.insight.study.CostRows.Row;
import pareto.insight.study.CostRows.Sum;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What serving accounts costs (服务成本), and what their margin is less that.
///
/// @param known the same of the accounts whose margin is known
/// @param rates that hold in the window
/// @param pieces what is booked by the piece, and whether a rate of it holds in the window
/// @param foreign whether there are rates in another currency, which cannot be counted
/// @param rows accounts that cost most
record CostPage(
        Scope scope,
        Sum sum,
        Sum known,
        Booked booked,
        CostRateSet rates,
        Map<Piece, Boolean> pieces,
        boolean foreign,
        List<Row> rows) {

    /// One part of the cost.
    ///
    /// @param detail what it was counted by; empty for what was booked
    /// @param cost null where it is not counted
    record Line(String word, String detail, @Nullable BigDecimal cost) {}

    /// All that is counted; null where nothing is.
    @Nullable
    BigDecimal cost() {
        return together(sum.byRates(), booked.all());
    }

    private static @Nullable BigDecimal together(@Nullable BigDecimal byRates, Map<Costs.Kind, BigDecimal> booked) {
        BigDecimal all = booked.values().stream().reduce(BigDecimal::add).orElse(null);
        return byRates == null ? all : all == null ? byRates : all.add(byRates);
    }

    /// Margin less what is counted of cost to serve, of the accounts whose margin is known; null where none is.
    @Nullable
    BigDecimal current() {
        BigDecimal cost = together(known.byRates(), booked.known());
        return sum.margin() == null
                ? null
                : cost == null ? sum.margin() : sum.margin().subtract(cost);
    }

    /// Of how many accounts that cost something or brought something no margin is known.
    private long unknown() {
        return sum.accounts() - sum.known() + booked.withoutLines();
    }

    private boolean nothing() {
        return sum.accounts() == 0 && booked.all().isEmpty();
    }

    boolean empty() {
        return !scope.margin() || nothing();
    }

    List<Line> lines(Screen screen) {
        return lines(sum, booked.all(), screen);
    }

    private List<Line> lines(Sum sum, Map<Costs.Kind, BigDecimal> booked, Screen screen) {
        List<Line> lines = new ArrayList<>();
        for (CostBasis basis : CostBasis.values()) {
            lines.add(new Line(
                    word(basis, screen),
                    detail(basis, screen),
                    rates.since(basis) == null ? null : sum.costs().get(basis)));
        }
        for (Costs.Kind kind : Costs.Kind.values()) {
            lines.add(new Line(screen.text("insight.cost.kind." + kind.code()), "", booked.get(kind)));
        }
        return lines;
    }

    /// Pieces of a kind for which a rate holds.
    private List<Piece> rated(Costs.Kind kind) {
        return pieces.keySet().stream()
                .filter(piece -> piece.kind() == kind && pieces.getOrDefault(piece, false))
                .toList();
    }

    /// Words of what is not booked of a kind: its pieces without a rate where others have one, else the kind.
    private Stream<String> unbooked(Costs.Kind kind) {
        if (rated(kind).isEmpty()) {
            return booked.all().containsKey(kind) ? Stream.empty() : Stream.of("insight.cost.kind." + kind.code());
        }
        return pieces.keySet().stream()
                .filter(piece -> piece.kind() == kind && !pieces.getOrDefault(piece, false))
                .map(Piece::word);
    }

    private String word(CostBasis basis, Screen screen) {
        String word = screen.text("insight.cost.basis." + basis.code());
        LocalDate from = rates.onlyFrom(basis);
        return from == null
                ? word
                : screen.text("insight.cost.part.since", word, screen.formats().date(from));
    }

    private String detail(CostBasis basis, Screen screen) {
        Long count = sum.counts().get(basis);
        return count == null
                ? screen.formats().money(sum.revenue(), scope.currency())
                : screen.formats().count(count);
    }

    /// What the figures say, and what they do not hold.
    List<Sentence> words(Screen screen) {
        if (!scope.margin()) {
            return List.of(Sentence.of("insight.cost.said.right"));
        }
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        if (nothing()) {
            words.add(Sentence.of("insight.study.none"));
            foreign(words);
            return words;
        }
        BigDecimal cost = cost();
        if (cost == null) {
            words.add(Sentence.of("insight.cost.said.nothing"));
        } else {
            BigDecimal share = Part.of(cost, sum.revenue());
            String all = formats.money(cost, scope.currency());
            words.add(
                    share == null
                            ? Sentence.of("insight.cost.said.cost.alone", all)
                            : Sentence.of("insight.cost.said.cost", all, formats.percent(share)));
        }
        words.add(current(formats));
        String missing = missing(screen);
        if (cost != null && !missing.isEmpty()) {
            words.add(Sentence.of("insight.cost.said.missing", missing));
        }
        since(words, screen);
        foreign(words);
        return words;
    }

    private void since(List<Sentence> words, Screen screen) {
        for (CostBasis basis : CostBasis.values()) {
            LocalDate from = rates.onlyFrom(basis);
            if (from != null && sum.costs().get(basis) != null) {
                words.add(Sentence.of(
                        "insight.cost.said.since",
                        screen.text("insight.cost.basis." + basis.code()),
                        screen.formats().date(from)));
            }
        }
    }

    private void foreign(List<Sentence> words) {
        if (foreign) {
            words.add(Sentence.of("insight.cost.said.foreign", scope.currency()));
        }
        if (booked.foreign() > 0) {
            words.add(Sentence.of("insight.cost.said.foreign.booked", booked.foreign(), scope.currency()));
        }
    }

    private Sentence current(Formats formats) {
        if (sum.accounts() == 0) {
            return Sentence.of("insight.cost.said.margin.none");
        }
        if (sum.margin() == null) {
            return Sentence.of("insight.cost.said.margin.unknown");
        }
        String margin = formats.money(sum.margin(), scope.currency());
        if (cost() == null) {
            return Sentence.of("insight.cost.said.margin", margin);
        }
        String current = formats.money(Objects.requireNonNull(current()), scope.currency());
        return unknown() == 0
                ? Sentence.of("insight.cost.said.current", margin, current)
                : Sentence.of("insight.cost.said.current.part", unknown(), margin, current);
    }

    private String missing(Screen screen) {
        return String.join(
                screen.text("insight.cost.comma"),
                Stream.concat(
                                Arrays.stream(CostBasis.values())
                                        .filter(basis -> sum.costs().get(basis) == null)
                                        .map(basis -> "insight.cost.basis." + basis.code()),
                                Arrays.stream(Costs.Kind.values()).flatMap(this::unbooked))
                        .map(screen::text)
                        .toList());
    }

    /// Whether there is something to draw.
    boolean drawn() {
        return sum.margin() != null && together(known.byRates(), booked.known()) != null;
    }

    /// Data of the chart: from margin to current value.
    Map<String, Object> chart(Screen screen) {
        return Map.of(
                "before", Objects.requireNonNull(sum.margin()),
                "now", Objects.requireNonNull(current()),
                "words", List.of(screen.text("insight.without.margin.short"), screen.text("insight.value.current")),
                "steps",
                        lines(known, booked.known(), screen).stream()
                                .filter(line -> line.cost() != null)
                                .map(line -> Map.of(
                                        "word",
                                        line.word(),
                                        "amount",
                                        Objects.requireNonNull(line.cost()).negate()))
                                .toList(),
                "currency", scope.currency());
    }
}
