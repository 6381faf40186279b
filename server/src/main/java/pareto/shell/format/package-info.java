/// How figures, dates and money are written in each language.
@NullMarked
package pareto.shell.format;

import org.jspecify.annotations.NullMarked;
