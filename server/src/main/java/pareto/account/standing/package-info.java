/// What an account is to us (大客户、级别、类别、阶段): dated facts, each with its reason and whoever decided it.
/// A *fact* holds from a day to another; a *question* asks whether an account is still in its phase.
@NullMarked
package pareto.account.standing;

import org.jspecify.annotations.NullMarked;
