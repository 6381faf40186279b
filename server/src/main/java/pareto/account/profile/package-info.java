/// The dossier of an account (客户档案): what its fields say, its names, its sites, its files, and how all that changed.
/// A *field* is data, delivered or one's own; a *value* is what it says about an account for a time.
@NullMarked
package pareto.account.profile;

import org.jspecify.annotations.NullMarked;
