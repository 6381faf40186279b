/// What is promised about our own people.
@NullMarked
package pareto.people;

import org.jspecify.annotations.NullMarked;
