/// The application: one flat package per module, each with a title page of its own.
@NullMarked
package pareto;

import org.jspecify.annotations.NullMarked;
