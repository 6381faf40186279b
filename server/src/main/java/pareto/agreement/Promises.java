package pareto.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.values.Period;

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

    /// A signed promise by the id of its term, also one that holds no longer; empty where the actor may not
    /// see it or it is none about single cases.
    public Optional<CasePromise> ofTerm(UUID term) {
        return versions.placeOf(term)
                .flatMap(place -> terms.of(place.version()).stream()
                        .filter(one -> one.id().equals(term))
                        .findFirst()
                        .flatMap(one -> caseOf(contracts.known(place.contract()), one)));
    }

    /// A contract as it was signed, with the days on which each version has the say, up to a day and as it is known
    /// now.
    ///
    /// @throws pareto.shell.Refusal when there is none that the actor may see
    public SignedContract signed(ContractId contract, LocalDate until) {
        return signed(contracts.known(contract.id()), until);
    }

    /// Those of an account and those of others that cover it, by number, as far as anything of them is signed.
    public List<SignedContract> signedOf(AccountId account, LocalDate until) {
        return Stream.concat(contracts.of(account).stream(), contracts.everCovering(account).stream())
                .filter(contract -> !contract.signed().isEmpty())
                .map(contract -> signed(contract, until))
                .toList();
    }

    /// The draft of a contract as if it had the say on some days, alone; empty where nothing is being drafted.
    ///
    /// @throws pareto.shell.Refusal when there is no contract that the actor may see
    public Optional<SignedContract> drafted(ContractId id, Period days) {
        Contract contract = contracts.known(id.id());
        return versions.of(id).stream()
                .filter(Version::draft)
                .findFirst()
                .map(draft -> new SignedContract(
                        id,
                        contract.account(),
                        contract.number(),
                        contract.title(),
                        days.from(),
                        List.of(held(draft, days))));
    }

    private SignedContract signed(Contract contract, LocalDate until) {
        List<Version> all = versions.of(contract.id());
        List<SignedContract.Held> held = new ArrayList<>();
        for (Contract.Signed version : contract.signed()) {
            days(contract, version, until)
                    .ifPresent(days -> all.stream()
                            .filter(one -> one.number() == version.number())
                            .forEach(one -> held.add(held(one, days))));
        }
        LocalDate begins = contract.signed().stream()
                .map(version -> version.days().first())
                .min(Comparator.naturalOrder())
                .orElse(until);
        held.sort(Comparator.comparing(one -> one.days().from()));
        return new SignedContract(
                contract.id(), contract.account(), contract.number(), contract.title(), begins, List.copyOf(held));
    }

    private SignedContract.Held held(Version version, Period days) {
        return new SignedContract.Held(
                version.number(),
                days,
                version.fee() == null ? null : version.fee().monthly(),
                version.currency(),
                terms.of(version.id()));
    }

    /// From its first day until a later version begins or it ends.
    private static Optional<Period> days(Contract contract, Contract.Signed version, LocalDate until) {
        LocalDate first = version.days().first();
        LocalDate later = contract.signed().stream()
                .filter(other -> other.number() > version.number())
                .map(other -> other.days().first())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate end = version.days()
                .lastDay(until, contract.ended())
                .filter(last -> last.isBefore(until))
                .orElse(until)
                .plusDays(1);
        LocalDate to = later.isBefore(end) ? later : end;
        return first.isBefore(to) ? Optional.of(new Period(first, to)) : Optional.empty();
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
