/// The ledger: an Apache Iceberg table of order lines, written in batches that can replace one another and be undone.
@NullMarked
package pareto.analysis.ledger.table;

import org.jspecify.annotations.NullMarked;
