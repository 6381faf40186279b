package pareto.assurance;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.agreement.SignedContract;
import pareto.service.RequestsBeside;
import pareto.shell.Refusal;
import pareto.values.Period;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Statements: worked out from what is known now, or as they were approved. A promise stands in the statement of the
/// month in which it is judged.
@Component
@Transactional
class Statements {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Attained>> ATTAINED = new TypeReference<>() {};
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    /// What a statement says.
    ///
    /// @param entries of the ledger about its promises; empty for whoever may not see figures
    record Said(List<Attained> attained, List<Entry> entries) {

        /// By currency.
        Map<String, BigDecimal> sums() {
            return entries.stream()
                    .collect(Collectors.toMap(Entry::currency, Entry::amount, BigDecimal::add, TreeMap::new));
        }
    }

    private final KeptContracts kept;
    private final RequestsBeside beside;
    private final Actors actors;
    private final LedgerRows ledger;
    private final StatementRows rows;
    private final Clock clock;

    Statements(
            KeptContracts kept,
            RequestsBeside beside,
            Actors actors,
            LedgerRows ledger,
            StatementRows rows,
            Clock clock) {
        this.kept = kept;
        this.beside = beside;
        this.actors = actors;
        this.ledger = ledger;
        this.rows = rows;
        this.clock = clock;
    }

    /// As things are known now, as far as the actor may know. Fees are no part of it: they stand in the entries, which
    /// are figures.
    @Transactional(readOnly = true)
    Said now(SignedContract contract, YearMonth month) {
        Period days = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        Instant now = clock.instant();
        return new Said(
                kept.of(contract, days, now).stream()
                        .flatMap(promise -> promise.attained().stream())
                        .filter(one -> days.contains(one.on()))
                        .sorted(Comparator.comparing(Attained::on))
                        .map(Attained::withoutFee)
                        .toList(),
                ledger.of(contract.id()).stream()
                        .filter(entry -> days.contains(entry.judged()))
                        .toList());
    }

    /// As it was kept, without requests that are kept from the actor.
    Said as(Statement kept) {
        Set<String> hidden = beside.hiddenWords();
        List<Attained> attained = JSON.readValue(kept.attained(), ATTAINED);
        List<Entry> entries = kept.entries() == null ? List.of() : JSON.readValue(kept.entries(), ENTRIES);
        return new Said(
                attained.stream()
                        .filter(one -> !hidden.contains(one.key()))
                        .map(one -> one.without(hidden))
                        .toList(),
                entries.stream()
                        .filter(entry -> !hidden.contains(entry.of().key()))
                        .toList());
    }

    /// What is approved and compared is the same whoever looks: a statement says all there is.
    private Said whole(SignedContract contract, YearMonth month) {
        return actors.system(Noting.ACTOR, () -> now(contract, month));
    }

    /// Whether it would say something else today.
    @Transactional(readOnly = true)
    boolean changed(Statement kept, SignedContract contract, YearMonth month) {
        return changed(kept, whole(contract, month));
    }

    private static boolean changed(Statement kept, Said now) {
        return !kept.attained().equals(JSON.writeValueAsString(now.attained()))
                || kept.entries() != null && !kept.entries().equals(JSON.writeValueAsString(now.entries()));
    }

    /// Keeps what is known now as the next revision.
    ///
    /// @throws Refusal while the month goes on, and where nothing has changed
    void approve(SignedContract contract, YearMonth month) {
        if (!over(month)) {
            throw Refusal.conflict("assurance.statement.early");
        }
        List<Statement> before = rows.of(contract, month);
        Said now = whole(contract, month);
        if (!before.isEmpty() && !changed(before.getFirst(), now)) {
            throw Refusal.conflict("assurance.statement.same");
        }
        rows.approve(
                contract,
                month,
                before.isEmpty() ? 1 : before.getFirst().revision() + 1,
                JSON.writeValueAsString(now.attained()),
                JSON.writeValueAsString(now.entries()));
    }

    boolean over(YearMonth month) {
        return YearMonth.from(LocalDate.now(clock)).isAfter(month);
    }
}
