package pareto.service.escalation;

/// Who is told once a share of the time is used up.
///
/// @param percent from 1 to 100
/// @param holder whoever holds the time
/// @param superior who stands above them
/// @param directors those of the account's team
record Level(int percent, boolean holder, boolean superior, boolean directors) {}
