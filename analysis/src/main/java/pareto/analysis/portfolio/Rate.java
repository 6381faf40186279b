package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An exchange rate that holds from `day` until the next one: one unit of `from` is `rate` units of `to`.
///
/// @param from ISO 4217
/// @param to ISO 4217
/// @param rate at most eight decimals
public record Rate(String from, String to, LocalDate day, BigDecimal rate) {}
