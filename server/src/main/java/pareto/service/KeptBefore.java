package pareto.service;

import java.time.Instant;

/// That a request was kept from somebody by mistake.
///
/// @param who their name
/// @param by who said so
public record KeptBefore(String who, String why, String by, Instant at) {}
