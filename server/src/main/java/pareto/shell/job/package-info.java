/// Long work: anything over a second runs as a job that survives a crash, shows its progress and can be cancelled.
@NullMarked
package pareto.shell.job;

import org.jspecify.annotations.NullMarked;
