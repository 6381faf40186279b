package pareto.assurance;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.Promises;
import pareto.agreement.SignedContract;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.Entry.About;
import pareto.assurance.Entry.Steps;
import pareto.assurance.KeptContracts.Promise;
import pareto.assurance.Owing.Debt;
import pareto.assurance.measured.Measurements;
import pareto.insight.Costs;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.values.Money;
import pareto.values.Period;

/// Works out what is owed under a contract and books what that adds to the ledger, in one transaction with taking the
/// contract off those that wait: done twice, or broken off, it books once.
@Component
@Transactional
class WorkingOut {

    /// How far a contract is looked at ahead: as far as caps of its years reach.
    private static final int AHEAD = 1;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DueRows due;
    private final LedgerRows ledger;
    private final Promises promises;
    private final KeptContracts kept;
    private final SettledWindows settled;
    private final Measurements measurements;
    private final PromisesAtRisk atRisk;
    private final Costs costs;
    private final Requests requests;
    private final Clock clock;

    WorkingOut(
            DueRows due,
            LedgerRows ledger,
            Promises promises,
            KeptContracts kept,
            SettledWindows settled,
            Measurements measurements,
            PromisesAtRisk atRisk,
            Costs costs,
            Requests requests,
            Clock clock) {
        this.due = due;
        this.ledger = ledger;
        this.promises = promises;
        this.kept = kept;
        this.settled = settled;
        this.measurements = measurements;
        this.atRisk = atRisk;
        this.costs = costs;
        this.requests = requests;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ContractId> waiting() {
        return due.contracts(clock.instant());
    }

    /// Nothing where it does not wait any more. The moment is that at which nobody else works at it, so that none goes
    /// back behind another.
    void workOut(ContractId id) {
        due.alone(id);
        Instant now = clock.instant();
        List<UUID> waits = due.of(id, now);
        if (waits.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        SignedContract contract = promises.signed(id, today.plusYears(AHEAD));
        settled.drop(waits);
        List<Promise> all = kept.settle(contract, new Period(contract.begins(), later(contract.begins(), today)), now);
        book(contract, Owing.of(contract, all, measurements.subjects(id)), now, today);
        atRisk.put(id, all, today);
        due.done(id, waits, next(all, now, today));
    }

    /// Where a calendar is ahead of the clock here, tomorrow has begun.
    private static LocalDate later(LocalDate begins, LocalDate today) {
        return begins.isAfter(today) ? begins : today.plusDays(2);
    }

    private void book(SignedContract contract, Map<About, Debt> debts, Instant now, LocalDate today) {
        Map<About, Entry> last = new LinkedHashMap<>();
        ledger.of(contract.id()).forEach(entry -> last.put(entry.of(), entry));
        Set<About> abouts = new LinkedHashSet<>(debts.keySet());
        abouts.addAll(last.keySet());
        for (About about : abouts) {
            Debt debt = debts.get(about);
            Entry before = last.get(about);
            BigDecimal owed = debt == null ? BigDecimal.ZERO : debt.owed().owed();
            BigDecimal booked = before == null ? BigDecimal.ZERO : before.owed();
            if (owed.compareTo(booked) != 0) {
                book(contract, next(about, debt, before, owed, now), today);
            }
        }
    }

    private static Entry next(About about, @Nullable Debt debt, @Nullable Entry before, BigDecimal owed, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int number = before == null ? 1 : before.number() + 1;
        BigDecimal amount = before == null ? owed : owed.subtract(before.owed());
        if (debt == null) {
            Entry last = Objects.requireNonNull(before);
            return new Entry(
                    id, about, last.unit(), last.to(), last.judged(), number, amount, last.currency(), owed, null, now);
        }
        Attained missed = debt.missed();
        return new Entry(
                id,
                about,
                missed.name(),
                missed.to(),
                missed.on(),
                number,
                amount,
                debt.currency(),
                owed,
                Steps.of(debt.owed()),
                now);
    }

    private void book(SignedContract contract, Entry entry, LocalDate today) {
        ledger.add(contract.id(), entry);
        costs.book(
                contract.account().id(),
                today,
                Costs.Kind.COMPENSATION,
                new Money(entry.amount(), entry.currency()),
                contract.number() + " · " + entry.unit() + " · " + entry.of().from(),
                LedgerRows.reference(entry.id()),
                request(entry.of().key()));
    }

    /// The request it is owed for; null where it is owed for what was measured, or for all cases together.
    private @Nullable UUID request(String key) {
        return ID.matcher(key).matches()
                        && !requests.seen(Set.of(new RequestId(UUID.fromString(key))))
                                .isEmpty()
                ? UUID.fromString(key)
                : null;
    }

    /// When something may be certain that is not yet: a window ends, a time runs out; at the latest tomorrow, since
    /// contracts and calendars change too.
    private Instant next(List<Promise> all, Instant now, LocalDate today) {
        return all.stream()
                .flatMap(promise -> promise.attained().stream()
                        .filter(one -> one.verdict() == Verdict.OPEN)
                        .flatMap(one -> Stream.concat(Stream.of(promise.end(one)), Stream.ofNullable(one.runsOut()))))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .filter(at -> at.isBefore(start(today.plusDays(1))))
                .orElse(start(today.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
