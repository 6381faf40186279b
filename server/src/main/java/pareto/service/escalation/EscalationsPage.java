package pareto.service.escalation;

import java.time.LocalDate;
import java.util.List;
import pareto.service.Request;

/// Who was told what about the time of a request.
///
/// @param escalations the latest first
/// @param alone whether it was asked for as a page of its own
record EscalationsPage(Request request, List<Escalation> escalations, LocalDate today, boolean alone) {}
