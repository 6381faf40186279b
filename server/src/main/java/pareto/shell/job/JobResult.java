package pareto.shell.job;

import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// What came out of a job.
///
/// @param href the page that shows it, if there is one
public record JobResult(Text sentence, @Nullable String href) {}
