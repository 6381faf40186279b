package pareto.assurance;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import pareto.agreement.Compensation;
import pareto.agreement.Metric;
import pareto.agreement.Miss;
import pareto.agreement.Owed;
import pareto.agreement.Paid;
import pareto.agreement.SignedContract;
import pareto.agreement.SignedContract.Held;
import pareto.agreement.SlaTerm;
import pareto.assurance.Entry.About;
import pareto.assurance.KeptContracts.Promise;
import pareto.assurance.measured.Subject;
import pareto.values.Period;

/// From how a contract was kept to what is owed for it: a function of these and of nothing else.
final class Owing {

    /// What is owed for one unit and window.
    record Debt(Attained missed, String currency, Owed owed) {

        About about() {
            return new About(missed.term(), missed.key(), missed.from());
        }
    }

    private Owing() {}

    /// The same promise in every version: by its words, and its place among those of one version that share them.
    /// Money of another currency is none of a cap's.
    private record Kind(String service, Metric metric, String counted, String currency, long nth) {

        static Kind of(Promise promise) {
            SlaTerm term = promise.term();
            long nth = promise.held().terms().stream()
                    .takeWhile(other -> !other.id().equals(term.id()))
                    .filter(other -> other.service().equals(term.service())
                            && other.metric() == term.metric()
                            && other.counted().equals(term.counted()))
                    .count();
            return new Kind(
                    term.service(),
                    term.metric(),
                    term.counted(),
                    promise.held().currency(),
                    nth);
        }
    }

    /// By what it is owed for, in the order of versions, promises and days. Each version caps by its own terms; what
    /// was owed for the same promise under those before it in the same month, or year of the contract, counts in.
    static Map<About, Debt> of(SignedContract contract, List<Promise> promises, List<Subject> subjects) {
        Map<About, Debt> debts = new LinkedHashMap<>();
        Map<Kind, List<Paid>> paid = new HashMap<>();
        for (Promise promise : promises) {
            promise.term().compensation().ifPresent(compensation -> {
                List<Paid> before = paid.computeIfAbsent(Kind.of(promise), _ -> new ArrayList<>());
                List<Debt> found = of(contract, promise, compensation, fees(contract, subjects), before);
                found.forEach(debt -> debts.put(debt.about(), debt));
                found.forEach(debt ->
                        before.add(new Paid(debt.missed().on(), debt.owed().owed())));
            });
        }
        return debts;
    }

    /// Misses for which nothing can be reckoned, since a fee is not known; empty for whoever may not see figures.
    static List<Gap> gaps(SignedContract contract, List<Promise> promises, List<Subject> subjects) {
        return promises.stream()
                .flatMap(promise -> promise.term().compensation().stream()
                        .flatMap(compensation -> promise.attained().stream()
                                .filter(Attained::missed)
                                .flatMap(one -> Gap.of(
                                        compensation,
                                        one,
                                        contract.begins(),
                                        month -> fees(contract, subjects, month).isPresent())
                                        .stream())))
                .toList();
    }

    /// Compensation keeps the order of days, and that given on one day.
    private static List<Debt> of(
            SignedContract contract,
            Promise promise,
            Compensation compensation,
            Function<YearMonth, BigDecimal> fees,
            List<Paid> before) {
        List<Attained> missed = promise.attained().stream()
                .filter(one -> one.missed() && one.value() != null)
                .sorted(Comparator.comparing(Attained::on))
                .toList();
        List<Owed> owed = compensation.of(missed.stream().map(Owing::miss).toList(), contract.begins(), fees, before);
        List<Debt> debts = new ArrayList<>();
        for (int each = 0; each < missed.size(); each++) {
            debts.add(new Debt(missed.get(each), promise.held().currency(), owed.get(each)));
        }
        return debts;
    }

    private static Miss miss(Attained one) {
        BigDecimal fee = one.fee() == null ? BigDecimal.ZERO : one.fee();
        return new Miss(one.name(), one.on(), Objects.requireNonNull(one.value()), fee);
    }

    /// The fee of the version that has the say on the last day of the month on which any has; where none is agreed, the
    /// fees of all that is measured.
    static Function<YearMonth, BigDecimal> fees(SignedContract contract, List<Subject> subjects) {
        return month -> fees(contract, subjects, month).orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> fees(SignedContract contract, List<Subject> subjects, YearMonth month) {
        Period days = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        Optional<Held> held = contract.held().stream()
                .filter(one ->
                        one.days().from().isBefore(days.to()) && one.days().to().isAfter(days.from()))
                .reduce((_, later) -> later);
        return held.map(Held::monthly)
                .or(() -> held.flatMap(_ -> Optional.ofNullable(Unit.fee(subjects, days, days.lastDay()))));
    }
}
