/// Any order file as a stream of raw records: delimited text, Excel, HTML saved as Excel, Parquet; plain, gzipped or
/// zipped.
@NullMarked
package pareto.analysis.ledger.format;

import org.jspecify.annotations.NullMarked;
