package pareto.analysis.portfolio;

import java.math.BigDecimal;

/// The revenue of a population by rank, as it is kept: enough to say how concentrated it is without reading all of it.
/// The largest account has rank 1; all amounts are exact.
public interface RankedRevenue {

    /// How many accounts there are, each with positive revenue.
    long accounts();

    /// Their revenue.
    BigDecimal total();

    /// The sum of the squares of their revenue.
    BigDecimal squares();

    /// The sum over all ranks of what the accounts down to that rank bring together.
    BigDecimal cumulatives();

    /// What the accounts down to a rank bring together; zero for rank 0.
    BigDecimal downTo(long rank);
}
