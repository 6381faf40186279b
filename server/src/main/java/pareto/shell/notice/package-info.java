/// Notices (通知): what is new, sent to each person as they choose: by mail or webhook, at once, daily or weekly.
///
/// A module that has news declares a [NoticeSource]; it is asked in the name of whoever is told, at the moment of
/// sending, so that rights decide what is in a notice. Words: a *channel* is where a person wants to be told; a
/// *delivery* is one notice on its way there; a *digest* is what one module has to tell.
@NullMarked
package pareto.shell.notice;

import org.jspecify.annotations.NullMarked;
