package pareto.service.assessment;

import java.time.Instant;
import java.util.UUID;

/// A mark a customer gave in a month, for one of those who had done a task of the request.
record MarkFact(UUID request, Instant at, int mark, Who who) {}
