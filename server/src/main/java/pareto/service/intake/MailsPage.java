package pareto.service.intake;

import java.time.LocalDate;
import java.util.List;

/// Mails without an account, those set aside, and the latest that became something.
record MailsPage(List<IncomingMail> waiting, List<IncomingMail> aside, List<IncomingMail> taken, LocalDate today) {}
