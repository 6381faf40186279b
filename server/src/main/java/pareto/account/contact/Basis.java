package pareto.account.contact;

import java.time.LocalDate;

/// Why we may keep what we keep of a person.
///
/// @param source where the data come from, e.g. a business card
/// @param until last day of the use
public record Basis(Ground ground, String source, LocalDate until) {}
