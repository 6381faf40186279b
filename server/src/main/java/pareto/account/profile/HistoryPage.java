package pareto.account.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.profile.History.Change;
import pareto.account.profile.PartHistory.PartChange;
import pareto.shell.format.Formats;

/// Who wrote what into a dossier when, and what stood there before.
///
/// @param only the one field that is shown; null for all
/// @param parts what became of its names and sites; empty where one field is shown
record HistoryPage(
        AccountFrame frame,
        @Nullable ProfileField only,
        List<Change> changes,
        List<PartChange> parts,
        LocalDate today) {

    String address() {
        return frame.address() + "/dossier";
    }

    String shown(Change change, @Nullable ProfileValue value, Formats formats) {
        return value == null ? "–" : FieldLine.shown(change.field(), value, formats);
    }
}
