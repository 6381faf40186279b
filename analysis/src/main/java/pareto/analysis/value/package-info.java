/// What accounts could be worth: product families they do not buy yet, what they may bring in years to come, what
/// keeping more of them would bring.
///
/// Everything here is a pure function of its arguments. Money is in the currency of what was handed in; amounts of
/// estimates are doubles, for no estimate is right to the cent.
@NullMarked
package pareto.analysis.value;

import org.jspecify.annotations.NullMarked;
