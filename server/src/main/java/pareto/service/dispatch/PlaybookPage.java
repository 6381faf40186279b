package pareto.service.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.shell.Text;

/// A playbook in one of its versions.
///
/// @param versions all of them, the latest first
/// @param faults what stands against releasing or using it
/// @param departments names by id
/// @param calendars names by id
record PlaybookPage(
        List<PlaybookVersion> versions,
        PlaybookVersion shown,
        List<Text> faults,
        Map<UUID, String> departments,
        Map<UUID, String> calendars,
        LocalDate today,
        boolean mayChange) {

    /// All there are.
    ///
    /// @param templates those offered to begin with
    record Index(List<PlaybookVersion> playbooks, List<Templates> templates, LocalDate today, boolean mayChange) {}

    /// The form of a step.
    ///
    /// @param code of the step that is changed; empty for a new one
    /// @param others steps it may wait for
    record StepPage(
            PlaybookVersion draft,
            String code,
            Map<String, String> fields,
            List<Step> others,
            Map<UUID, String> departments,
            Map<UUID, String> calendars) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        boolean is(String name, String value) {
            return value.equals(field(name));
        }
    }

    /// Whether requests are sent out by a version: the one released last.
    boolean inUse(PlaybookVersion version) {
        return versions.stream()
                .filter(one -> !one.draft())
                .findFirst()
                .filter(version::equals)
                .isPresent();
    }

    /// Message key of the word for how far a version is.
    String standing(PlaybookVersion version) {
        if (version.draft()) {
            return "service.dispatch.draft";
        }
        return inUse(version) ? "service.dispatch.released.short" : "service.dispatch.superseded";
    }

    boolean editable() {
        return mayChange && shown.draft();
    }

    /// Whether there is a draft besides.
    boolean drafted() {
        return versions.getFirst().draft();
    }

    String department(Step step) {
        return step.department() == null ? "" : departments.getOrDefault(step.department(), "");
    }

    /// How long a step may take, in words.
    Text limit(Step step) {
        StepFields fields = StepFields.of(step);
        return Text.of("service.dispatch.limit." + fields.unit(), fields.count());
    }

    /// On which calendar; a sentence where it is natural time.
    String calendar(Step step) {
        UUID id = StepFields.of(step).calendar();
        return id == null ? "" : calendars.getOrDefault(id, "");
    }

    /// Titles of the steps it waits for.
    List<String> after(Step step) {
        return shown.steps().steps().stream()
                .filter(one -> step.after().contains(one.code()))
                .map(Step::title)
                .toList();
    }
}
