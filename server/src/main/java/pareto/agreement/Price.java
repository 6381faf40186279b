package pareto.agreement;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a promise costs and what is owed when it is missed.
///
/// @param premium for a month 优质优价, in the currency of the contract; null where it costs nothing of its own
/// @param compensation empty where nothing is owed
public record Price(@Nullable BigDecimal premium, Optional<Compensation> compensation) {}
