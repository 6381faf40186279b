package pareto.service.crisis;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of what is done in a crisis. Its words are in both languages; a room begins with those of
/// whoever declares it.
///
/// @param inUse whether crises can begin by it
/// @param by who set it; empty for what was delivered
/// @param at null for what was delivered
record Playbook(
        UUID id,
        int number,
        Severity severity,
        String nameZh,
        String nameEn,
        boolean inUse,
        Plan plan,
        String by,
        @Nullable Instant at) {

    /// The same content, whoever set it when.
    record Plan(List<Duty> parts, List<Told> audiences, List<ToDo> actions) {

        static final Plan NONE = new Plan(List.of(), List.of(), List.of());
    }

    /// A part the room needs, and what for.
    record Duty(Part part, String zh, String en) {

        String what(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /// To whom something is said.
    ///
    /// @param part who says it
    /// @param first minutes until the first word
    /// @param every minutes from one word to the next, day and night
    record Told(
            Audience audience,
            Part part,
            Way way,
            int first,
            int every,
            String whomZh,
            String whomEn,
            String zh,
            String en) {

        String whom(boolean chinese) {
            return chinese ? whomZh : whomEn;
        }

        String what(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    /// What is done first.
    ///
    /// @param minutes until it should be done
    record ToDo(Part part, int minutes, String zh, String en) {

        String what(boolean chinese) {
            return chinese ? zh : en;
        }
    }

    String name(boolean chinese) {
        return chinese ? nameZh : nameEn;
    }

    String address() {
        return "/crises/plans/" + id;
    }
}
