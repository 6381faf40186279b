package pareto.service.escalation;

import java.time.LocalDate;
import java.util.List;

/// What the reader was told and that still stands.
record NearingPage(List<Nearing.Near> near, LocalDate today) {}
