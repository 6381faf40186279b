package pareto.service.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// The settings of the mailbox.
///
/// @param mailbox null while there is none
/// @param server whether there is a mail server to send by
/// @param good whether the trial went well
/// @param trial what came of it; null without one
record MailboxPage(
        @Nullable Mailbox mailbox,
        boolean server,
        boolean good,
        @Nullable Text trial,
        LocalDate today) {}
