package pareto.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// The door of this module.
@Component
public class Contracts {

    /// A contract whose last day, or last day for notice, is near.
    ///
    /// @param notice whether it goes on unless notice is given by that day; else it ends on it
    public record Due(ContractId contract, String account, String number, String title, boolean notice, LocalDate on) {}

    private final ContractRows contracts;
    private final VersionRows versions;
    private final TermRows terms;
    private final ContractFiles files;
    private final Clock clock;

    Contracts(ContractRows contracts, VersionRows versions, TermRows terms, ContractFiles files, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.terms = terms;
        this.files = files;
        this.clock = clock;
    }

    /// Records a contract of an account as it was signed: from then on it never changes.
    ///
    /// @throws pareto.shell.Refusal when another contract has the number
    @Transactional
    public ContractId record(AccountId account, OnPaper paper) {
        ContractId id = contracts.open(account, paper.number(), paper.title(), null);
        Contract contract = contracts.known(id.id());
        var days = new VersionDays(paper.first(), paper.last(), paper.renewalMonths(), paper.noticeDays());
        UUID draft = versions.add(contract, 1, days, new Version.Fee(paper.monthly(), paper.currency()), "");
        paper.terms().forEach(term -> terms.add(account, draft, TermRows.again(term)));
        versions.sign(contract, versions.draft(contract), paper.signedOn());
        return id;
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
