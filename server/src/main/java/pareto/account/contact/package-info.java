/// The people at accounts (联系人): who they are, what they are to us, how they stand to each other and to ours.
/// A *contact* is a person and stays one through all employers; a *post* is what they are at one account for a time.
/// Whatever says who somebody is lies in one table under a key of their own, which deletion destroys.
@NullMarked
@NamedInterface("contact")
package pareto.account.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
