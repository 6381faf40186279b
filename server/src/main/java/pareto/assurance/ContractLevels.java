package pareto.assurance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pareto.agreement.SignedContract;
import pareto.agreement.SlaTerm;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.KeptContracts.Promise;

/// How a contract is kept: what goes on now, what was, and what is owed.
///
/// @param promises windows of the last twelve months
/// @param ledger the last booked first; empty for whoever may not see figures
record ContractLevels(SignedContract contract, List<Promise> promises, List<Entry> ledger, LocalDate today) {

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
                        && !one.attained.to().isAfter(today))
                .sorted(Comparator.comparing((Standing one) -> one.attained.on())
                        .reversed())
                .toList();
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
