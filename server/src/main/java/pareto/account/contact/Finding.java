package pareto.account.contact;

import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// Something about the people of an account that asks for action.
///
/// @param way how we could come to know the person it is about; null where there is none
/// @param about whose page helps; null where it is about nobody in particular
record Finding(Text what, @Nullable Text way, @Nullable ContactId about) {}
