/// The ledger: an Apache Iceberg table of order lines, written in batches that can replace one another and be undone.
///
/// [Ledger] writes; [LedgerView] is the ledger as it stands or stood at one snapshot. Every commit is one snapshot
/// whose
/// summary says which batch was taken in or undone ([History] reads them back), so the table alone tells what is
/// active.
/// Inside the warehouse all locations are relative: the folder can be moved, backed up and restored elsewhere.
@NullMarked
package pareto.analysis.ledger.table;

import org.jspecify.annotations.NullMarked;
