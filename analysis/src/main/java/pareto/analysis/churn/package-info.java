/// Churn (流失): which accounts have left, since when, what they had brought, and which came back.
///
/// An account has *left* when its silence is longer than 180 days and longer by a quarter than any it came back from
/// before; whoever ordered on fewer than four days is not judged. Pure functions of days and amounts.
@NullMarked
package pareto.analysis.churn;

import org.jspecify.annotations.NullMarked;
