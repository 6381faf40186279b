package pareto.people;

import pareto.shell.Text;

/// Something a person answers for.
///
/// @param what one sentence, how much of it
/// @param handOver address of the page where it is handed over
public record Duty(Text what, String handOver) {}
