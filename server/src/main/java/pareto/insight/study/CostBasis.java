package pareto.insight.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a cost rate is per.
enum CostBasis {
    ORDER,
    LINE,
    RETURN,
    /// Per site of the customer, in twelve months.
    SITE,
    /// Percent of it.
    REVENUE,
    /// Per account, in twelve months.
    ACCOUNT;

    /// As the database and addresses call it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column that holds what it came to.
    String column() {
        return "by_" + code();
    }

    static Optional<CostBasis> of(String code) {
        return Arrays.stream(values())
                .filter(basis -> basis.code().equals(code))
                .findFirst();
    }
}
