package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A contract that both sides have signed already, as another module records it.
///
/// @param number as it stands on paper
/// @param last before any renewal; null where it holds until notice is given
/// @param renewalMonths by how much it goes on after each last day; null where it ends with the first
/// @param noticeDays how long before a last day notice is due; null where nothing is said of it
/// @param monthly fee of all it covers, in `currency`
/// @param signedOn today at the latest
/// @param terms what it promises, in the order in which they stand in it; they get ids of their own
public record OnPaper(
        String number,
        String title,
        LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer renewalMonths,
        @Nullable Integer noticeDays,
        BigDecimal monthly,
        String currency,
        LocalDate signedOn,
        List<SlaTerm> terms) {}
