/// Files handed in by users, kept under ids of our own and never under the name they came with.
@NullMarked
package pareto.shell.file;

import org.jspecify.annotations.NullMarked;
