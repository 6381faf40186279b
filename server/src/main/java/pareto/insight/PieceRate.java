package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/// What a piece costs from a day on, until the next rate of it.
///
/// @param by who entered it
public record PieceRate(UUID id, Piece piece, BigDecimal amount, String currency, LocalDate from, String by) {}
