package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.assurance.OneLine.AFTERWARDS;
import static pareto.assurance.OneLine.NOTHING;
import static pareto.assurance.OneLine.at;
import static pareto.assurance.OneLine.circuit;
import static pareto.assurance.OneLine.march;
import static pareto.assurance.OneLine.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pareto.agreement.Metric;
import pareto.agreement.SlaTerm;
import pareto.agreement.Target;
import pareto.agreement.Window;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.measured.Subject;
import pareto.service.PromisedCase;
import pareto.service.RequestId;

/// Requests that were to be answered, or mended, in time.
class CasesWithinTheirLimitTests {

    private static final SlaTerm EACH = term(Metric.RESTORATION, new Target.OfEach(new BigDecimal("4")), NOTHING);
    private static final SlaTerm SHARE =
            term(Metric.RESPONSE, new Target.OfShare(new BigDecimal("75"), new BigDecimal("2"), Window.MONTH), NOTHING);

    @Test
    void areJudgedEachOnTheDayTheirTimeBegan() {
        List<Attained> cases = attained(
                EACH,
                AFTERWARDS,
                one("2039-03-03T10:00", "2039-03-03T12:00", 7_200, false),
                one("2039-03-31T22:00", "2039-04-01T03:00", 18_000, true),
                one("2039-04-01T00:00", "2039-04-01T09:00", 32_400, true));

        assertThat(cases).extracting(Attained::verdict).containsExactly(Verdict.KEPT, Verdict.MISSED);
        assertThat(cases.getLast().on()).isEqualTo("2039-03-31");
        assertThat(cases.getLast().value()).isEqualByComparingTo("5");
        assertThat(cases.getLast().fee()).isEqualByComparingTo("4321.50");
    }

    @Test
    void areReckonedByTheFeeOfTheContractWhereNoLineHasOne() {
        Subject line = circuit("SZ-01", "", false);
        Subject free = OneLine.costing(line, line.from(), null);
        var known = new Evidence(
                List.of(free),
                List.of(),
                Samples.of(Map.of()),
                Map.of(EACH.id(), List.of(one("2039-03-03T10:00", "2039-03-03T15:00", 18_000, true))));

        List<Attained> cases = Attainment.of(march(EACH), known, new BigDecimal("4321.50"), AFTERWARDS);

        assertThat(cases.getFirst().fee()).isEqualByComparingTo("4321.50");
    }

    @Test
    void makeAShareOfThoseThatStayedWithin() {
        Attained march = attained(SHARE, AFTERWARDS, many(3, 1, 0)).getFirst();

        assertThat(march.value()).isEqualByComparingTo("75");
        assertThat(march.verdict()).isEqualTo(Verdict.KEPT);
    }

    @Test
    void canStillLiftAShareBeforeItsWindowIsOver() {
        assertThat(attained(SHARE, at("2039-03-20T00:00"), many(0, 9, 0))
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void missAShareForCertainOnceNoOpenOneCouldLiftIt() {
        assertThat(attained(SHARE, AFTERWARDS, many(2, 2, 1)).getFirst().verdict())
                .as("3 of 5 at best")
                .isEqualTo(Verdict.MISSED);
        assertThat(attained(SHARE, AFTERWARDS, many(2, 1, 1)).getFirst().verdict())
                .as("3 of 4 at best, 2 of 4 at worst")
                .isEqualTo(Verdict.OPEN);
    }

    @Test
    void sayNothingWhereThereWereNone() {
        assertThat(attained(SHARE, AFTERWARDS).getFirst().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(attained(EACH, AFTERWARDS)).isEmpty();
    }

    private static List<Attained> attained(SlaTerm term, Instant now, PromisedCase... cases) {
        return Attainment.of(
                march(term),
                new Evidence(List.of(), List.of(), Samples.of(Map.of()), Map.of(term.id(), List.of(cases))),
                new BigDecimal("4321.50"),
                now);
    }

    private static PromisedCase[] many(int kept, int missed, int open) {
        List<PromisedCase> cases = new ArrayList<>();
        for (int each = 0; each < kept; each++) {
            cases.add(one("2039-03-03T10:00", "2039-03-03T11:00", 3_600, false));
        }
        for (int each = 0; each < missed; each++) {
            cases.add(one("2039-03-03T10:00", "2039-03-03T15:00", 18_000, true));
        }
        for (int each = 0; each < open; each++) {
            cases.add(one("2039-03-31T23:00", null, 3_600, false));
        }
        return cases.toArray(PromisedCase[]::new);
    }

    private static PromisedCase one(String begun, @Nullable String ended, long seconds, boolean missed) {
        return new PromisedCase(
                new RequestId(UUID.randomUUID()),
                "R-1",
                at(begun),
                ended == null ? null : at(ended),
                seconds,
                BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(3_600)),
                missed,
                null);
    }
}
