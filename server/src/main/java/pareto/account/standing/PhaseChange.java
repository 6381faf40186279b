package pareto.account.standing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.account.Phase;

/// The one table of how an account comes from phase to phase: a relationship begins anywhere, advances step by step,
/// and
/// falls back to any earlier phase or begins to be built anew.
///
/// @param from null where a relationship begins
record PhaseChange(@Nullable Phase from, How how, Phase to) {

    /// What kind of change it is.
    enum How {
        BEGIN,
        ADVANCE,
        FALL_BACK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String key() {
            return "account.phase.how." + name();
        }
    }

    static final List<PhaseChange> TABLE = List.of(
            new PhaseChange(null, How.BEGIN, Phase.BUILD),
            new PhaseChange(null, How.BEGIN, Phase.STABILISE),
            new PhaseChange(null, How.BEGIN, Phase.STRENGTHEN),
            new PhaseChange(Phase.BUILD, How.ADVANCE, Phase.STABILISE),
            new PhaseChange(Phase.STABILISE, How.ADVANCE, Phase.STRENGTHEN),
            new PhaseChange(Phase.BUILD, How.FALL_BACK, Phase.BUILD),
            new PhaseChange(Phase.STABILISE, How.FALL_BACK, Phase.BUILD),
            new PhaseChange(Phase.STRENGTHEN, How.FALL_BACK, Phase.STABILISE),
            new PhaseChange(Phase.STRENGTHEN, How.FALL_BACK, Phase.BUILD));

    /// What can become of an account in this phase in this way, the nearest first.
    static List<Phase> goals(@Nullable Phase from, How how) {
        return TABLE.stream()
                .filter(change -> change.from == from && change.how == how)
                .map(PhaseChange::to)
                .toList();
    }

    static Optional<PhaseChange> of(@Nullable Phase from, How how, Phase to) {
        return TABLE.stream()
                .filter(change -> change.equals(new PhaseChange(from, how, to)))
                .findFirst();
    }

    /// The table as a picture of characters: a line per phase, a column per phase it may become.
    static String picture() {
        return Arrays.stream(Phase.values()).map(Phase::name).collect(Collectors.joining(" | ", "from \\ to | ", "\n"))
                + line(null)
                + Arrays.stream(Phase.values()).map(PhaseChange::line).collect(Collectors.joining());
    }

    private static String line(@Nullable Phase from) {
        return Arrays.stream(Phase.values())
                .map(to -> TABLE.stream()
                        .filter(change -> change.from == from && change.to == to)
                        .map(change -> change.how.name())
                        .findFirst()
                        .orElse("-"))
                .collect(Collectors.joining(" | ", (from == null ? "none" : from.name()) + " | ", "\n"));
    }
}
