package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.insight.Piece;
import pareto.insight.PieceRates;
import pareto.insight.study.CostRows.Booked;
import pareto.insight.study.CostRows.Row;
import pareto.insight.study.CostRows.Sum;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// Cost to serve, as pages show it.
@Component
class CostView implements StudyView {

    private static final int LISTED = 30;

    private final CostRows rows;
    private final CostRates rates;
    private final PieceRates byPiece;

    CostView(CostRows rows, CostRates rates, PieceRates byPiece) {
        this.rows = rows;
        this.rates = rates;
        this.byPiece = byPiece;
    }

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public CostPage page(Scope scope, Language language) {
        List<Row> listed = new ArrayList<>();
        if (!scope.one()) {
            rows.dearest(scope, LISTED, listed::add);
        }
        return page(scope, listed);
    }

    /// Without the list of accounts.
    CostPage page(Scope scope) {
        return page(scope, List.of());
    }

    private CostPage page(Scope scope, List<Row> listed) {
        boolean foreign = rates.all().stream().anyMatch(rate -> !rate.in(scope.currency()));
        Sum sum = rows.sum(scope);
        Sum known = sum.known() == sum.accounts() ? sum : rows.ofKnownMargin(scope);
        Map<Piece, Boolean> pieces = pieces(scope);
        Booked booked = rows.booked(scope);
        if (sum.accounts() > 0) {
            booked = booked.withNothing(pieces.keySet().stream()
                    .filter(piece -> pieces.getOrDefault(piece, false))
                    .map(Piece::kind)
                    .collect(Collectors.toSet()));
        }
        return new CostPage(scope, sum, known, booked, rates.of(scope.basis()), pieces, foreign, listed);
    }

    private Map<Piece, Boolean> pieces(Scope scope) {
        Map<Piece, Boolean> rated = new LinkedHashMap<>();
        byPiece.pieces().forEach(piece -> rated.put(piece, false));
        byPiece.all().stream()
                .filter(rate -> rate.currency().equals(scope.currency())
                        && rate.from().isBefore(scope.basis().window().to()))
                .forEach(rate -> rated.put(rate.piece(), true));
        return rated;
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        CostPage page = page(scope);
        BigDecimal cost = page.cost();
        return new Headline(
                name(),
                cost == null ? "" : screen.formats().money(cost, scope.currency()),
                page.words(screen).getFirst());
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        List<String> heads = new ArrayList<>(
                Stream.of("insight.code", "insight.name", "insight.column.revenue", "insight.without.margin")
                        .map(screen::text)
                        .toList());
        Arrays.stream(CostBasis.values())
                .forEach(basis -> heads.add(screen.text("insight.cost.basis." + basis.code())));
        heads.add(screen.text("insight.cost.booked"));
        heads.add(screen.text("insight.cost.all"));
        heads.add(screen.text("insight.value.current"));
        out.table(screen.text("insight.study.cost"), heads);
        rows.dearest(scope, Integer.MAX_VALUE, row -> out.row(cells(row)));
    }

    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.account().code());
        cells.add(row.account().name());
        cells.add(row.revenue());
        cells.add(row.margin());
        Arrays.stream(CostBasis.values()).forEach(basis -> cells.add(row.costs().get(basis)));
        cells.add(row.booked());
        cells.add(row.cost());
        cells.add(row.current());
        return cells;
    }
}
