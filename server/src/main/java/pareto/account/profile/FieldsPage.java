package pareto.account.profile;

import java.util.Arrays;
import java.util.List;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileField.Section;

/// The fields there are.
record FieldsPage(List<ProfileField> all, boolean mayChange) {

    List<ProfileField> in(Section section) {
        return all.stream()
                .filter(field -> !field.retired() && field.section() == section)
                .toList();
    }

    List<ProfileField> retired() {
        return all.stream().filter(ProfileField::retired).toList();
    }

    /// What a field of one's own can be.
    List<Kind> kinds() {
        return Arrays.asList(Kind.values());
    }

    String lines(ProfileField field) {
        return ChoiceLines.of(field);
    }
}
