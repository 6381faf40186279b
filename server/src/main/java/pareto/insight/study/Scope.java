package pareto.insight.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.insight.AnalysisId;
import pareto.insight.Selection;
import pareto.insight.StudyBasis;
import pareto.values.Period;

/// What a study looks at.
///
/// @param account the one account it is about, or that stands above those it is about; null for a selection
/// @param mayBeGroup whether something stands under the account
/// @param group whether that is counted too
/// @param exports whether the reader takes tables away as files
/// @param margin whether the reader sees margins
/// @param totals whether lines of all accounts may be opened
public record Scope(
        String study,
        Selection selection,
        @Nullable AccountFrame account,
        boolean mayBeGroup,
        boolean group,
        boolean exports,
        boolean margin,
        boolean totals) {

    public StudyBasis basis() {
        return selection.basis();
    }

    AnalysisId analysis() {
        return basis().analysis();
    }

    public String currency() {
        return basis().currency();
    }

    /// Whether it is about one account by itself.
    public boolean one() {
        return account != null && !group;
    }

    public String address() {
        return study.isEmpty() ? "/analyses" : "/analyses/" + study;
    }

    /// The same scope in another study.
    public String in(String other) {
        return "/analyses/" + other + selection.query();
    }

    /// Of an account, with what stands under it or without.
    String asGroup(boolean with) {
        return account == null
                ? address()
                : address() + "?account=" + account.account().id().id() + (with ? "&per=group" : "");
    }

    public String export(String ending) {
        return address() + "/export." + ending + selection.query();
    }

    /// Address of the lines behind a sum; null where the lines of just these accounts cannot be opened together.
    @Nullable
    String lines(Period period) {
        if (account != null) {
            return basis().lines(account.account().id().id().toString(), period)
                    + (group ? "&group=true&on=" + basis().asOf() : "");
        }
        return selection.all() && totals ? basis().lines("", period) : null;
    }

    /// Parameters of a query that begins with the analysis and goes on with the condition of the selection.
    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        parameters.add(analysis().id());
        parameters.addAll(selection.parameters());
        return parameters;
    }

    /// `analysis_id = ? and …`
    String where() {
        return "analysis_id = ?" + selection.where();
    }
}
