package pareto.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;

/// A contract with what was signed of it.
///
/// @param number as it stands on paper
/// @param within the comprehensive contract it stands under; null for none
/// @param signed versions in the order of their numbers
/// @param draft number of the version that is being written; null while there is none
/// @param ended its last day as notice or agreement have made it; null while nobody has ended it
record Contract(
        ContractId id,
        Account account,
        String number,
        String title,
        @Nullable Within within,
        List<Signed> signed,
        @Nullable Integer draft,
        @Nullable LocalDate ended) {

    /// A contract that others stand under.
    record Within(ContractId id, String number) {}

    /// A signed version.
    record Signed(int number, VersionDays days) {}

    /// How it stands on a day.
    enum State {
        /// Nothing is signed yet.
        DRAFT,
        UPCOMING,
        IN_FORCE,
        OVER
    }

    Contract {
        signed = List.copyOf(signed);
    }

    String address() {
        return id.address();
    }

    /// The version that has the say on a day: the last one signed that has begun. It takes the place of those before
    /// it,
    /// also where they would have gone on.
    Optional<Signed> governing(LocalDate on) {
        return signed.reversed().stream()
                .filter(version -> !on.isBefore(version.days().first()))
                .findFirst();
    }

    Optional<Signed> inForce(LocalDate on) {
        return governing(on).filter(version -> version.days().inForce(on, ended));
    }

    State state(LocalDate on) {
        if (signed.isEmpty()) {
            return State.DRAFT;
        }
        if (inForce(on).isPresent()) {
            return State.IN_FORCE;
        }
        return signed.getLast().days().over(on, ended) ? State.OVER : State.UPCOMING;
    }

    /// What comes next by the version signed last.
    Optional<VersionDays.Due> next(LocalDate on) {
        return signed.isEmpty() ? Optional.empty() : signed.getLast().days().next(on, ended);
    }

    /// The last day by the version signed last, as prolonged so far.
    Optional<LocalDate> lastDay(LocalDate on) {
        return signed.isEmpty() ? Optional.empty() : signed.getLast().days().lastDay(on, ended);
    }
}
