package pareto.service.intake;

import java.time.LocalDate;
import java.util.List;

/// One mail and what may be done with it.
///
/// @param sender name and address; empty where they cannot be read any more
/// @param text what it says; only its beginning where it is not kept as it came
/// @param mayRecall whether the decision about its sender may be taken back
/// @param files names of what came with it
record MailPage(
        IncomingMail mail,
        String sender,
        String text,
        List<String> files,
        boolean mayDecide,
        boolean mayRecall,
        LocalDate today) {}
