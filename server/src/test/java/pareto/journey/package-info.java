/// What users do, done in a real browser: the documents in docs/journeys are executed step by step, and every page
/// they come by is looked at for contrast, labels, language and safety.
@NullMarked
package pareto.journey;

import org.jspecify.annotations.NullMarked;
