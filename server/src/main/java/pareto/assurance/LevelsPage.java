package pareto.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountFrame;
import pareto.agreement.TermWords;
import pareto.shell.format.Formats;

/// How contracts are kept, of one or of an account.
///
/// @param frame null on the page of one contract
/// @param calendars names by id
record LevelsPage(
        @Nullable AccountFrame frame,
        List<ContractLevels> contracts,
        Map<UUID, String> calendars,
        LocalDate today,
        Instant now,
        boolean figures) {

    Shown shown(ContractLevels contract, Formats formats) {
        return new Shown(new TermWords(formats, contract.currency(), calendars), today);
    }

    /// The contract of the page of one.
    ContractLevels only() {
        return contracts.getFirst();
    }

    boolean none() {
        return contracts.stream()
                .allMatch(one -> one.now().isEmpty() && one.before().isEmpty());
    }
}
