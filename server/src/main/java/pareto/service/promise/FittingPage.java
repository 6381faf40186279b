package pareto.service.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.agreement.SignedContract;
import pareto.agreement.SlaTerm;
import pareto.agreement.TermWords;
import pareto.shell.format.Formats;

/// Whether what departments promise each other fits what a draft promises.
///
/// @param terms about every case that is to be done by some time
record FittingPage(SignedContract draft, List<Term> terms, Map<UUID, String> calendars, LocalDate today) {

    /// @param playbooks each one in use
    record Term(SlaTerm term, List<Fitting> playbooks) {}

    TermWords words(Formats formats) {
        return new TermWords(formats, draft.held().getFirst().currency(), calendars);
    }
}
