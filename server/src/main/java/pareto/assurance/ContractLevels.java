package pareto.assurance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pareto.agreement.SignedContract;
import pareto.agreement.SlaTerm;
import pareto.agreement.Termination;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.KeptContracts.Promise;

/// How a contract is kept: what goes on now, what was, and what is owed.
///
/// @param promises windows of the last twelve months, or of so many as a right to end is reckoned by
/// @param ledger the last booked first; empty for whoever may not see figures
/// @param gaps misses for which nothing can be reckoned; empty for whoever may not see figures
record ContractLevels(
        SignedContract contract, List<Promise> promises, List<Entry> ledger, List<Gap> gaps, LocalDate today) {

    static final int MONTHS = 12;

    /// A promise with how it stands for one unit in one window.
    record Standing(SlaTerm term, Attained attained) {}

    /// Windows that go on, and cases that are open.
    List<Standing> now() {
        return standings()
                .filter(one -> one.attained.verdict() == Verdict.OPEN
                        || one.attained.to().isAfter(today))
                .toList();
    }

    /// Windows that are over, the latest first.
    List<Standing> before() {
        return standings()
                .filter(one -> one.attained.verdict() != Verdict.OPEN
                        && !one.attained.to().isAfter(today)
                        && one.attained.to().isAfter(today.withDayOfMonth(1).minusMonths(MONTHS)))
                .sorted(Comparator.comparing((Standing one) -> one.attained.on())
                        .reversed())
                .toList();
    }

    /// A right of the customer to end the contract early 解除权.
    ///
    /// @param since the day on which it arose
    record RightToEnd(SlaTerm term, Termination right, LocalDate since) {}

    /// Those that promises of the version that has the say today have given. Each miss counts, whatever it
    /// is of; unlike what a cap counts, only those of this version do.
    List<RightToEnd> rightsToEnd() {
        return promises.stream()
                .filter(promise -> promise.held().days().contains(today))
                .flatMap(promise -> promise.term().termination().stream()
                        .flatMap(right -> right.since(missed(promise)).stream()
                                .map(since -> new RightToEnd(promise.term(), right, since))))
                .toList();
    }

    private static List<LocalDate> missed(Promise promise) {
        return promise.attained().stream()
                .filter(Attained::missed)
                .map(Attained::on)
                .toList();
    }

    /// How many months back there is something to look at.
    static int months(SignedContract contract) {
        return contract.held().stream()
                .flatMap(held -> held.terms().stream())
                .flatMap(term -> term.termination().stream())
                .mapToInt(Termination::months)
                .reduce(MONTHS, Math::max);
    }

    /// Missed for certain though the window goes on.
    boolean anyMissed() {
        return now().stream().anyMatch(one -> one.attained.missed());
    }

    /// Months there can be a statement of, the latest first.
    List<YearMonth> months() {
        YearMonth begins = YearMonth.from(contract.begins());
        return Stream.iterate(YearMonth.from(today), month -> month.minusMonths(1))
                .limit(MONTHS)
                .filter(month -> !month.isBefore(begins))
                .toList();
    }

    Optional<SlaTerm> term(Entry entry) {
        return contract.held().stream()
                .flatMap(held -> held.terms().stream())
                .filter(term -> term.id().equals(entry.of().term()))
                .findFirst();
    }

    String currency() {
        return contract.held().isEmpty() ? "" : contract.held().getLast().currency();
    }

    private Stream<Standing> standings() {
        return promises.stream()
                .flatMap(promise -> promise.attained().stream().map(one -> new Standing(promise.term(), one)));
    }
}
