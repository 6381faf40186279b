package pareto.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// The door to what is promised, for modules that keep it.
@Component
@Transactional(readOnly = true)
public class Promises {

    private final ContractRows contracts;
    private final VersionRows versions;
    private final TermRows terms;
    private final Parties parties;

    Promises(ContractRows contracts, VersionRows versions, TermRows terms, Parties parties) {
        this.contracts = contracts;
        this.versions = versions;
        this.terms = terms;
        this.parties = parties;
    }

    /// What is in force for an account on a day about single cases, by its own contracts and by those of others
    /// that cover it, as far as the actor sees them; whether every case or a share of them is to stay within the
    /// limit.
    public List<CasePromise> ofCases(AccountId account, LocalDate on) {
        Stream<CasePromise> own = contracts.of(account).stream().flatMap(contract -> promised(contract, on));
        Stream<CasePromise> covering = contracts.everCovering(account).stream()
                .filter(contract -> inForce(contract, on)
                        .filter(version -> covers(version, account))
                        .isPresent())
                .flatMap(contract -> promised(contract, on));
        return Stream.concat(own, covering).toList();
    }

    /// A signed promise by the id of its term, also one that holds no longer; empty where the actor may not see it or
    /// it
    /// is none about single cases.
    public Optional<CasePromise> ofTerm(UUID term) {
        return versions.placeOf(term)
                .flatMap(place -> terms.of(place.version()).stream()
                        .filter(one -> one.id().equals(term))
                        .findFirst()
                        .flatMap(one -> caseOf(contracts.known(place.contract()), one)));
    }

    private boolean covers(Version version, AccountId account) {
        return parties.covered(version.id()).stream()
                .anyMatch(party -> party.id().equals(account));
    }

    private Optional<Version> inForce(Contract contract, LocalDate on) {
        return contract.inForce(on)
                .flatMap(signed -> versions.of(contract.id()).stream()
                        .filter(version -> version.number() == signed.number())
                        .findFirst());
    }

    private Stream<CasePromise> promised(Contract contract, LocalDate on) {
        return inForce(contract, on).map(Version::id).map(terms::of).stream()
                .flatMap(Collection::stream)
                .flatMap(term -> caseOf(contract, term).stream());
    }

    private static Optional<CasePromise> caseOf(Contract contract, SlaTerm term) {
        return term.target()
                .ofOneCase()
                .map(limit -> new CasePromise(
                        term.id(),
                        contract.id(),
                        contract.number(),
                        term.service(),
                        term.metric(),
                        limit,
                        term.calendar()));
    }
}
