package pareto.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestHandOvers.Offer;
import pareto.service.RequestMarks.Mark;
import pareto.service.RequestOwners.How;
import pareto.service.RequestOwners.Owner;
import pareto.service.RequestSteps.Taken;
import pareto.shell.Text;

/// Everything that became of a request in one line of time: steps, who answered, and what was offered.
final class RequestCourse {

    /// One thing that happened.
    ///
    /// @param by who did it; empty where the sentence says it
    /// @param said what they said of it
    /// @param tone class of its dot
    record Entry(Instant at, Text what, String by, String said, String tone) {}

    private RequestCourse() {}

    /// The latest first.
    ///
    /// @param others requests that steps are about, as far as the reader sees them
    static List<Entry> of(
            List<Taken> steps,
            Map<RequestId, Request> others,
            List<Owner> owners,
            List<Offer> offers,
            List<Mark> marks) {
        List<Entry> all = new ArrayList<>();
        steps.stream()
                .filter(taken -> taken.step() != Step.TAKEN) // whoever took it says so
                .map(taken -> new Entry(taken.at(), what(taken, others), taken.by(), taken.said(), tone(taken.step())))
                .forEach(all::add);
        owners.stream().map(RequestCourse::owner).forEach(all::add);
        offers.forEach(offer -> {
            all.add(new Entry(
                    offer.at(), Text.of("service.course.offered", offer.toName()), offer.fromName(), offer.note(), ""));
            Instant answered = offer.answeredAt();
            if (answered != null && offer.answer() != Answer.ACCEPTED) {
                all.add(new Entry(
                        answered, Text.of("service.course." + offer.answer(), offer.toName()), "", offer.said(), ""));
            }
        });
        marks.forEach(mark -> all.add(new Entry(
                mark.at(),
                Text.of("service.course.mark", mark.mark()),
                mark.by(),
                mark.said(),
                mark.low() ? "risk" : "good")));
        all.sort(Comparator.comparing(Entry::at)); // stable: what came in stands before who answers for it
        return List.copyOf(all.reversed());
    }

    private static Entry owner(Owner owner) {
        return new Entry(
                owner.since(),
                Text.of("service.course." + owner.how(), owner.name()),
                "",
                "",
                owner.how() == How.ASSIGNED ? "" : "acc");
    }

    private static Text what(Taken taken, Map<RequestId, Request> others) {
        return switch (taken.step()) {
            case DAMAGE ->
                Text.of(
                        taken.step().key(),
                        Text.of("service.damage." + Damage.ofCode(taken.about()).name()));
            case MERGED, SPLIT, LINKED ->
                Text.of(
                        taken.step().key(),
                        taken.other()
                                .map(others::get)
                                .<Object>map(Request::number)
                                .orElse(Text.of("service.step.another")));
            case RAISED, TAKEN, WAITING, RESUMED, DONE, CLOSED, REOPENED ->
                Text.of(taken.step().key());
        };
    }

    private static String tone(Step step) {
        return switch (step) {
            case DONE, CLOSED -> "good";
            case REOPENED -> "risk";
            case RAISED, TAKEN, WAITING, RESUMED, MERGED, DAMAGE, SPLIT, LINKED -> "";
        };
    }

    /// Whoever took it first, by themselves or by accepting it; nobody while it only came to people.
    static @Nullable Owner firstResponder(List<Owner> owners) {
        return owners.stream()
                .filter(owner -> owner.how() == How.TAKEN || owner.how() == How.HANDED_OVER)
                .findFirst()
                .orElse(null);
    }
}
