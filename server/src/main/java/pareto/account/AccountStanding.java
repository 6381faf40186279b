package pareto.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.format.Language;

/// What an account is to us on one day.
///
/// @param key since when it is a key account; null when it is none
/// @param tier how it is served; null when nobody has decided
/// @param tierUntil first day on which an exception ends; null when it is none
/// @param classes what it is grouped by
/// @param phases the phases of the present run, the present one last; empty when it is in none
/// @param questioned whether a question about its phase is open
public record AccountStanding(
        @Nullable LocalDate key,
        @Nullable Tier tier,
        @Nullable LocalDate tierUntil,
        List<InClass> classes,
        List<InPhase> phases,
        boolean questioned) {

    /// A class an account is in.
    public record InClass(String zh, String en) {

        public String name(Language language) {
            return language.chinese() ? zh : en;
        }
    }

    /// A phase and the day it began.
    public record InPhase(Phase phase, LocalDate since) {}

    public AccountStanding {
        classes = List.copyOf(classes);
        phases = List.copyOf(phases);
    }

    public @Nullable Phase phase() {
        return phases.isEmpty() ? null : phases.getLast().phase();
    }
}
