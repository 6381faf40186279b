package pareto.insight;

import java.sql.SQLException;
import pareto.analysis.portfolio.Portfolio;

/// A standing analysis of one question, worked out after the ranking whenever figures are refreshed and kept account by
/// account; declared as a bean.
public interface Study {

    /// One word; another one where the same lines give more than they did, or what people entered has changed, so that
    /// it is worked out once more, in place of what it kept before.
    String name();

    /// Works it out and keeps it, in a system actor's name and one transaction with the others.
    void work(StudyBasis basis, Portfolio portfolio) throws SQLException;
}
