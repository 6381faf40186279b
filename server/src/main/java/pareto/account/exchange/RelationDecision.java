package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.contact.RelationBook.Related;
import pareto.account.contact.RelationBook.Wanted;
import pareto.account.contact.RelationKind;
import pareto.account.exchange.Verdict.Change;

/// What becomes of one row about a relation.
///
/// @param known the relation, if we have it
/// @param replaced name of the superior it ends; null where it ends none
record RelationDecision(
        RelationRow row,
        RelationEnd from,
        RelationEnd to,
        @Nullable Related known,
        LocalDate since,
        @Nullable LocalDate end,
        boolean replaces,
        List<Change> changes) {

    static RelationDecision of(
            RelationRow row,
            RelationEnd from,
            RelationEnd to,
            @Nullable Related known,
            boolean replaces,
            LocalDate today) {
        if (known == null) {
            LocalDate since = row.since() == null ? today : row.since();
            checkDays(since, row.end());
            return new RelationDecision(row, from, to, null, since, row.end(), replaces, List.of());
        }
        LocalDate since = row.since() == null ? known.since() : row.since();
        LocalDate end = row.end() == null ? known.to() : row.end();
        checkDays(since, end);
        List<Change> changes = new ArrayList<>();
        if (!since.equals(known.since())) {
            changes.add(new Change(Fields.SINCE, known.since().toString(), since.toString()));
        }
        if (end != null && !end.equals(known.to())) {
            changes.add(new Change(Fields.ENDS, last(known.to()), last(end)));
        }
        return new RelationDecision(row, from, to, known, since, end, false, changes);
    }

    /// Whether it says whom somebody reports to now.
    boolean superior(LocalDate today) {
        return row.kind() == RelationKind.REPORTS_TO && (end == null || end.isAfter(today));
    }

    boolean writes() {
        return known == null || !changes.isEmpty();
    }

    Verdict verdict() {
        Status status = known == null ? Status.NEW : changes.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
        return Verdict.of(row.row(), Kind.RELATIONS, status, RelationRow.subject(row.row()), changes);
    }

    Wanted wanted() {
        return new Wanted(known == null ? null : known.id(), from.id(), row.kind(), to.id(), since, end);
    }

    private static void checkDays(LocalDate since, @Nullable LocalDate end) {
        if (end != null && !end.isAfter(since)) {
            throw BadRowException.rejected("ends");
        }
    }

    private static String last(@Nullable LocalDate end) {
        return end == null ? "" : end.minusDays(1).toString();
    }
}
