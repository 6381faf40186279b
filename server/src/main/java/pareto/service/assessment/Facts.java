package pareto.service.assessment;

import java.time.Instant;
import java.util.List;

/// What a month is assessed by, as far as somebody may see it.
///
/// @param end the moment as of which what is open is looked at
record Facts(Instant end, List<TaskFact> tasks, List<BreachFact> breaches, List<MarkFact> marks) {}
