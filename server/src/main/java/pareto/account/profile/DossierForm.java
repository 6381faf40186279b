package pareto.account.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.account.ProfileField.Choice;
import pareto.account.ProfileField.Section;
import pareto.shell.Text;

/// The form of a dossier.
///
/// @param typed what was changed but could not be written, by key of the field
/// @param faults why, by key of the field
record DossierForm(AccountFrame frame, List<FieldLine> lines, Map<String, String> typed, Map<String, Text> faults) {

    String address() {
        return frame.address() + "/dossier";
    }

    List<FieldLine> lines(Section section) {
        return lines.stream().filter(line -> line.field().section() == section).toList();
    }

    String text(FieldLine line) {
        return typed.getOrDefault(line.field().key(), line.typed());
    }

    @Nullable
    Text fault(FieldLine line) {
        return faults.get(line.field().key());
    }

    /// What can be chosen: what is offered, and what stands there already.
    List<Choice> choices(FieldLine line) {
        return line.field().choices().stream()
                .filter(choice -> !choice.retired() || choice.code().equals(line.typed()))
                .toList();
    }
}
