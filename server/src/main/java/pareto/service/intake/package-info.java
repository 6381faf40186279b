/// Doors by which requests come in without a page: mail, and programs with a token.
@NullMarked
package pareto.service.intake;

import org.jspecify.annotations.NullMarked;
