/// Accounts, people and their relations from files and into files (导入与导出): a file is read, compared row by row with
/// what is known, shown before anything changes, and then taken over whole or not at all.
/// A *verdict* is what becomes of one row: new, changed, unchanged, rejected, or a question to a person.
@NullMarked
package pareto.account.exchange;

import org.jspecify.annotations.NullMarked;
