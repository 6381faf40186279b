package pareto.insight;

import java.time.LocalDate;

/// A rate by the piece was entered or withdrawn, in the transaction at hand.
///
/// @param from the first day on which it holds or held
public record PieceRatesChanged(Costs.Kind kind, LocalDate from) {}
