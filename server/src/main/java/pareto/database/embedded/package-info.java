/// The PostgreSQL that comes with Pareto: unpacking its programs, starting, watching and stopping it.
@NullMarked
package pareto.database.embedded;

import org.jspecify.annotations.NullMarked;
