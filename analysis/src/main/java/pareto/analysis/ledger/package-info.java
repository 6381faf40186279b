/// Order lines in: one file of any shape becomes one Parquet file of validated lines, a file of rejects and a report
/// in which every record of the file is counted once, in lines and in money.
@NullMarked
package pareto.analysis.ledger;

import org.jspecify.annotations.NullMarked;
