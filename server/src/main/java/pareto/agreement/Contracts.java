package pareto.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module.
@Component
public class Contracts {

    /// A contract whose last day, or last day for notice, is near.
    ///
    /// @param notice whether it goes on unless notice is given by that day; else it ends on it
    public record Due(ContractId contract, String account, String number, String title, boolean notice, LocalDate on) {}

    private final ContractRows contracts;
    private final ContractFiles files;
    private final Clock clock;

    Contracts(ContractRows contracts, ContractFiles files, Clock clock) {
        this.contracts = contracts;
        this.files = files;
        this.clock = clock;
    }

    /// Those within ninety days of accounts the actor may see, the next first.
    @Transactional(readOnly = true)
    public List<Due> soon(int most) {
        LocalDate today = LocalDate.now(clock);
        return contracts.all().stream()
                .filter(contract -> ContractsPage.soon(contract, today))
                .map(contract -> due(contract, contract.next(today).orElseThrow()))
                .sorted(Comparator.comparing(Due::on).thenComparing(Due::number))
                .limit(most)
                .toList();
    }

    /// Removes all papers of contracts, content and all; for removing the sample company, whose contracts go with its
    /// accounts.
    @Transactional
    public void forgetPapers() {
        files.forgetAll();
    }

    private static Due due(Contract contract, VersionDays.Due next) {
        return new Due(
                contract.id(),
                contract.account().name(),
                contract.number(),
                contract.title(),
                next.kind() == VersionDays.Kind.NOTICE,
                next.on());
    }
}
