package pareto.insight;

import java.util.List;

/// Accounts someone has chosen to look at together, of those they may see.
///
/// @param where a condition on a column `account_id`, beginning with `and` or empty
/// @param parameters of its question marks
/// @param all whether nothing was chosen
/// @param query what was chosen, as it stands behind the address; begins with a question mark unless it is empty
public record Selection(
        StudyBasis basis,
        FilterBar bar,
        List<View> views,
        String where,
        List<Object> parameters,
        boolean all,
        String query) {

    /// A choice someone has given a name.
    ///
    /// @param query what stands behind the address
    public record View(String name, String query) {}
}
