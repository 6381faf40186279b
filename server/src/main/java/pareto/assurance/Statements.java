package pareto.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.agreement.SignedContract;
import pareto.assurance.KeptContracts.Promise;
import pareto.assurance.measured.Measurements;
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
    private static final TypeReference<List<Gap>> GAPS = new TypeReference<>() {};

    /// What a statement says.
    ///
    /// @param entries of the ledger about its promises; like gaps empty for whoever may not see figures
    /// @param gaps misses for which nothing could be reckoned
    record Said(List<Attained> attained, List<Entry> entries, List<Gap> gaps) {

        /// By currency.
        Map<String, BigDecimal> sums() {
            return entries.stream()
                    .collect(Collectors.toMap(Entry::currency, Entry::amount, BigDecimal::add, TreeMap::new));
        }
    }

    private final KeptContracts kept;
    private final Measurements measurements;
    private final RequestsBeside beside;
    private final Actors actors;
    private final LedgerRows ledger;
    private final DueRows due;
    private final StatementRows rows;
    private final Clock clock;

    Statements(
            KeptContracts kept,
            Measurements measurements,
            RequestsBeside beside,
            Actors actors,
            LedgerRows ledger,
            DueRows due,
            StatementRows rows,
            Clock clock) {
        this.kept = kept;
        this.measurements = measurements;
        this.beside = beside;
        this.actors = actors;
        this.ledger = ledger;
        this.due = due;
        this.rows = rows;
        this.clock = clock;
    }

    /// As things are known now, as far as the actor may know. Fees are no part of it: they stand in the entries, which
    /// are figures.
    @Transactional(readOnly = true)
    Said now(SignedContract contract, YearMonth month) {
        Period days = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        List<Promise> all = kept.withLines(contract, days, clock.instant());
        return new Said(
                all.stream()
                        .flatMap(promise -> promise.attained().stream())
                        .filter(one -> days.contains(one.on()))
                        .sorted(Comparator.comparing(Attained::on))
                        .map(Attained::withoutFee)
                        .toList(),
                ledger.of(contract.id()).stream()
                        .filter(entry -> days.contains(entry.judged()))
                        .toList(),
                Owing.gaps(contract, all, measurements.subjects(contract.id())).stream()
                        .filter(gap -> days.contains(gap.on()))
                        .toList());
    }

    /// As it was kept, without requests that are kept from the actor.
    Said as(Statement kept) {
        Set<String> hidden = beside.hiddenWords();
        List<Attained> attained = JSON.readValue(kept.attained(), ATTAINED);
        List<Entry> entries = kept.entries() == null ? List.of() : JSON.readValue(kept.entries(), ENTRIES);
        List<Gap> gaps = kept.gaps() == null ? List.of() : JSON.readValue(kept.gaps(), GAPS);
        return new Said(
                attained.stream()
                        .filter(one -> !hidden.contains(one.key()))
                        .map(one -> one.without(hidden))
                        .toList(),
                entries.stream()
                        .filter(entry -> !hidden.contains(entry.of().key()))
                        .toList(),
                gaps.stream().filter(gap -> !hidden.contains(gap.key())).toList());
    }

    /// What is approved and compared is the same whoever looks: a statement says all there is.
    @Transactional(readOnly = true)
    Said whole(SignedContract contract, YearMonth month) {
        return actors.system(Noting.ACTOR, () -> now(contract, month));
    }

    /// Whether it would say something else today. Time that cases use up while they go on is no part of it.
    ///
    /// @param now what is known now, whoever looks
    static boolean changed(Statement kept, Said now) {
        return !standing(JSON.readValue(kept.attained(), ATTAINED)).equals(standing(now.attained()))
                || kept.entries() != null && !kept.entries().equals(JSON.writeValueAsString(now.entries()))
                || kept.gaps() != null && !kept.gaps().equals(JSON.writeValueAsString(now.gaps()));
    }

    private static String standing(List<Attained> attained) {
        return JSON.writeValueAsString(
                attained.stream().map(Attained::withoutTimeThatRuns).toList());
    }

    /// What a form carries of the figures that were shown, so that nobody approves others. Time that cases use up while
    /// they go on is no part of it.
    static String seal(Said said) {
        String words = standing(said.attained())
                + JSON.writeValueAsString(said.entries())
                + JSON.writeValueAsString(said.gaps());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// Keeps what is known now as the next revision, provided that it is what was seen. Only the gaps that the actor
    /// sees are to be named, since nobody can name others.
    ///
    /// @param seen the seal of what was shown
    /// @param gapsSeen whether it was said that some misses come to nothing for want of a fee
    /// @return whether it was kept; else figures have moved since they were shown
    /// @throws Refusal while the month goes on or what is owed is being worked out, where nothing
    ///     has changed, and where gaps are not named
    boolean approve(SignedContract contract, YearMonth month, String seen, boolean gapsSeen) {
        if (!over(contract, month)) {
            throw Refusal.conflict("assurance.statement.early");
        }
        List<Statement> before = rows.of(contract, month);
        Said now = booked(contract, month);
        if (!before.isEmpty() && !changed(before.getFirst(), now)) {
            throw Refusal.conflict("assurance.statement.same");
        }
        if (!seal(now).equals(seen)) {
            return false;
        }
        int gaps = gapsSeen ? 0 : now(contract, month).gaps().size();
        if (gaps > 0) {
            throw Refusal.conflict("assurance.statement.gaps", gaps);
        }
        rows.approve(
                contract,
                month,
                before.isEmpty() ? 1 : before.getFirst().revision() + 1,
                JSON.writeValueAsString(now.attained()),
                JSON.writeValueAsString(now.entries()),
                JSON.writeValueAsString(now.gaps()));
        return true;
    }

    /// What is known while nobody else works at the contract, so that figures and money are of one moment. Whether
    /// something waits is asked last: what was measured meanwhile is either not seen or noted by then.
    private Said booked(SignedContract contract, YearMonth month) {
        actors.system(Noting.ACTOR, () -> due.alone(contract.id()));
        Said now = whole(contract, month);
        if (actors.system(Noting.ACTOR, () -> due.waits(contract.id(), clock.instant()))) {
            throw Refusal.conflict("assurance.statement.waits");
        }
        return now;
    }

    @Transactional(readOnly = true)
    boolean over(SignedContract contract, YearMonth month) {
        return kept.over(contract, month, clock.instant());
    }
}
