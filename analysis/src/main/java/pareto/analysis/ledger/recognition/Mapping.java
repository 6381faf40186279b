package pareto.analysis.ledger.recognition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How one source's files are read; kept per source and corrected by the user. Plain data, to be kept as JSON.
///
/// @param columns position (from 0) of each known column
/// @param header number of the header record, from 1; 0 when the file has none. Lines start after it.
/// @param width cells of a full record, 0 when unknown
/// @param dateOrder how dates that do not begin with the year are read
/// @param decimalMark `.` or `,`
/// @param factors by how much a column's numbers are multiplied (10,000 for 万元); 1 where absent
/// @param taxBasis which amount counts where the file has both
/// @param currency ISO 4217 code for lines that name none; `XXX` (no currency) as long as nobody has said it
/// @param fillDown positions whose empty cells repeat the cell above, as merged cells do
public record Mapping(
        Map<Column, Integer> columns,
        long header,
        int width,
        DateOrder dateOrder,
        String decimalMark,
        Map<Column, Long> factors,
        TaxBasis taxBasis,
        String currency,
        List<Integer> fillDown) {

    /// ISO 4217's code for "no currency".
    public static final String NO_CURRENCY = "XXX";

    public Mapping {
        columns = Map.copyOf(columns);
        factors = Map.copyOf(factors);
        fillDown = List.copyOf(fillDown);
    }

    /// The guess, corrected by a text such as `account=CustomerID,order=Invoice` or `account=2,date=3`.
    ///
    /// @param spec column roles in lower case with hyphens, each with a header of the file or a column
    /// number from 1; an empty right side takes the role away
    /// @throws IllegalArgumentException with a sentence for the user
    public static Mapping parse(String spec, Guess guess) {
        return MappingText.apply(spec, guess);
    }

    public @Nullable Integer position(Column column) {
        return columns.get(column);
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    public Mapping withColumns(Map<Column, Integer> columns) {
        return new Mapping(columns, header, width, dateOrder, decimalMark, factors, taxBasis, currency, fillDown);
    }

    public Mapping withCurrency(String currency) {
        return new Mapping(columns, header, width, dateOrder, decimalMark, factors, taxBasis, currency, fillDown);
    }

    public Mapping withDateOrder(DateOrder dateOrder) {
        return new Mapping(columns, header, width, dateOrder, decimalMark, factors, taxBasis, currency, fillDown);
    }

    public Mapping withTaxBasis(TaxBasis taxBasis) {
        return new Mapping(columns, header, width, dateOrder, decimalMark, factors, taxBasis, currency, fillDown);
    }
}
