package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.agreement.ContractId;
import pareto.assurance.measured.SubjectRows.Said;

/// Says what is measured under a contract and what was found, as whoever acts; everything said here changes what is
/// known of the contract and is told by [Measured].
@Component
@Transactional
public class Measuring {

    private final MeasuredContracts contracts;
    private final SubjectRows subjects;
    private final OutageRows outages;
    private final TakingMeasurements taking;
    private final Audit audit;

    Measuring(
            MeasuredContracts contracts,
            SubjectRows subjects,
            OutageRows outages,
            TakingMeasurements taking,
            Audit audit) {
        this.contracts = contracts;
        this.subjects = subjects;
        this.outages = outages;
        this.taking = taking;
        this.audit = audit;
    }

    /// Measures something from a day on, until somebody says otherwise.
    ///
    /// @param name as our side and theirs call it
    /// @param site where it is; empty where that says nothing
    /// @param service which promises of the contract are about it, by the words of the promise
    /// @param fee of a month, in the currency of the contract
    /// @throws pareto.shell.Refusal when the actor does not see the contract, or another one of it is called so
    public SubjectId watch(
            ContractId contract, String name, String site, String service, BigDecimal fee, LocalDate from) {
        return watch(contracts.alone(contract.id()), new Said(name, null, site, service, fee, false, from, null));
    }

    SubjectId watch(MeasuredContract contract, Said said) {
        SubjectId id = subjects.add(contract, said);
        taking.tellOfDays(contract.id(), said.from(), said.to());
        audit.record(
                "assurance.did.subjectAdded", contract.id().id().toString(), contract.number() + " " + said.name());
        return id;
    }

    /// Enters by hand that something was not there.
    ///
    /// @param from first moment, and `to` the moment it was back
    /// @throws pareto.shell.Refusal when the actor does not see the contract, or it is none of its subjects
    public void enter(ContractId contract, SubjectId subject, Instant from, Instant to, Cause cause, String note) {
        Subject known = subjects.known(contract, subject.id()).subject();
        enter(
                contracts.alone(contract.id()),
                new SentOutage(known, null, new OutageFacts(from, to, cause, null, note)));
    }

    void enter(MeasuredContract contract, SentOutage said) {
        outages.add(said.subject(), Source.HAND, null, said.facts());
        taking.tell(contract.id(), List.of(said.facts().from()), said.facts().to());
        audit.record(
                "assurance.did.outageEntered",
                contract.id().id().toString(),
                OutageController.about(contract, said.subject()));
    }
}
