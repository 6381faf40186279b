/// What a raw table means: which column is the account, the date, the amount; how dates and amounts are written.
@NullMarked
package pareto.analysis.ledger.recognition;

import org.jspecify.annotations.NullMarked;
