/// Made-up order history: the sample company 衡川通信 with its planted stories, and order lines in any number for
/// measuring. The same seed gives the same bytes on every machine.
@NullMarked
package pareto.analysis.sample;

import org.jspecify.annotations.NullMarked;
