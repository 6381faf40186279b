/// The same company twice (重复客户): who it might be, joining two accounts, and taking that back.
/// A *merge* moves every fact of one account, the other one, to the account that stays; its *journal* holds each row as
/// it was. A fact is *set aside* where the account has one of that kind at that time already.
@NullMarked
package pareto.account.merge;

import org.jspecify.annotations.NullMarked;
