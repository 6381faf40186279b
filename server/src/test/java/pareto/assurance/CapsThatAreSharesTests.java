package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.agreement.Amount;
import pareto.agreement.Band;
import pareto.agreement.Cap;
import pareto.agreement.Compensation;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;
import pareto.agreement.Price;
import pareto.agreement.Rounding;
import pareto.agreement.SignedContract;
import pareto.agreement.SignedContract.Held;
import pareto.agreement.SlaTerm;
import pareto.agreement.Target;
import pareto.agreement.Window;
import pareto.assurance.Attained.Verdict;
import pareto.assurance.KeptContracts.Promise;
import pareto.assurance.measured.Subject;
import pareto.values.Period;

/// A contract since 1 July 2038 without a fee of its own owes 100 for each month below 99.9 %, at most a tenth of all
/// fees. February 2039 was below. Its line costs 1,000 a month and is measured from March 2039 on: four months of the
/// year of the contract.
class CapsThatAreSharesTests {

    private static final LocalDate BEGINS = LocalDate.of(2038, 7, 1);
    private static final Cap TENTH = new Cap.Share(BigDecimal.TEN);
    private static final Cap NONE = new Cap.None();
    private static final Subject LATER = OneLine.circuit("SZ-01", "", false, LocalDate.of(2039, 3, 1), null);
    private static final Subject NEXT_YEAR = OneLine.circuit("SZ-01", "", false, BEGINS.plusYears(1), null);

    /// A tenth of 4,000 is more than 100.
    @Test
    void ofAYearAreKnownOnceAnyOfItsMonthsHasAFee() {
        assertThat(gaps(NONE, TENTH, LATER)).isEmpty();
        assertThat(owed(NONE, TENTH, LATER)).isEqualByComparingTo("100");
    }

    @Test
    void ofAYearWithoutAnyFeeAreGaps() {
        assertThat(gaps(NONE, TENTH, NEXT_YEAR)).containsExactly(Gap.Of.CAP);
        assertThat(owed(NONE, TENTH, NEXT_YEAR)).isZero();
        assertThat(gaps(NONE, TENTH)).containsExactly(Gap.Of.CAP);
    }

    @Test
    void ofAMonthAreGapsWithoutAFeeOfThatMonth() {
        assertThat(gaps(TENTH, TENTH, LATER)).containsExactly(Gap.Of.CAP);
        assertThat(owed(TENTH, TENTH, LATER)).isZero();
    }

    private static List<Gap.Of> gaps(Cap monthly, Cap yearly, Subject... lines) {
        Promise promise = promise(monthly, yearly);
        return Owing.gaps(contract(promise), List.of(promise), List.of(lines)).stream()
                .map(Gap::of)
                .toList();
    }

    private static BigDecimal owed(Cap monthly, Cap yearly, Subject... lines) {
        Promise promise = promise(monthly, yearly);
        return Owing.of(contract(promise), List.of(promise), List.of(lines)).values().stream()
                .map(debt -> debt.owed().owed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SignedContract contract(Promise promise) {
        return new SignedContract(
                new ContractId(new UUID(1, 1)),
                new Account(new AccountId(new UUID(1, 2)), "YF", "云帆零售"),
                "YF-1",
                "门店专线",
                BEGINS,
                List.of(promise.held()));
    }

    private static Promise promise(Cap monthly, Cap yearly) {
        var compensation = new Compensation(
                true,
                List.of(new Band(new BigDecimal("99.9"), new Amount.Fixed(new BigDecimal("100")))),
                monthly,
                yearly,
                Rounding.USUAL,
                Compensation.Form.MONEY);
        var term = new SlaTerm(
                new UUID(2, 1),
                OneLine.SERVICE,
                Metric.AVAILABILITY,
                "",
                new Target.OfWindow(new BigDecimal("99.9"), Window.MONTH),
                null,
                OneLine.NOTHING,
                Optional.empty(),
                new Price(null, Optional.of(compensation)));
        var held = new Held(1, new Period(BEGINS, BEGINS.plusYears(2)), null, "CNY", List.of(term));
        var february = new Attained(
                term.id(),
                "SZ-01",
                "SZ-01",
                LocalDate.of(2039, 2, 1),
                LocalDate.of(2039, 3, 1),
                LocalDate.of(2039, 2, 28),
                Verdict.MISSED,
                new BigDecimal("99"),
                null,
                null,
                null,
                List.of());
        return new Promise(held, term, List.of(february), OneLine.SHANGHAI);
    }
}
