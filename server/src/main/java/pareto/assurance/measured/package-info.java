/// What is measured under contracts, and the ways in which it comes in: files, programs, Prometheus.
@NullMarked
@NamedInterface("measured")
package pareto.assurance.measured;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
