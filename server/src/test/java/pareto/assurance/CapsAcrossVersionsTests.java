package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import pareto.values.Period;

/// A contract since 1 July 2038 owes 100 for each month below 99.9 %, at most 250 in a year of the contract. Its second
/// version begins on 1 January 2039.
class CapsAcrossVersionsTests {

    private static final LocalDate BEGINS = LocalDate.of(2038, 7, 1);
    private static final LocalDate SECOND = LocalDate.of(2039, 1, 1);
    private static final LocalDate END = LocalDate.of(2040, 7, 1);

    @Test
    void goOnThroughANewVersionWithinAYearOfTheContract() {
        assertThat(owed(
                        version(1, BEGINS, SECOND, "CNY", new Cap.None(), yearly("250"), "2038-09-30", "2038-11-30"),
                        version(
                                2,
                                SECOND,
                                END,
                                "CNY",
                                new Cap.None(),
                                yearly("250"),
                                "2039-02-28",
                                "2039-03-31",
                                "2039-07-31")))
                .as("the year that begins in July has a cap of its own")
                .containsExactly("100", "100", "50", "0", "100");
    }

    @Test
    void areThoseOfTheVersionThatHasTheSay() {
        assertThat(owed(
                        version(1, BEGINS, SECOND, "CNY", new Cap.None(), yearly("150"), "2038-09-30", "2038-11-30"),
                        version(2, SECOND, END, "CNY", new Cap.None(), yearly("400"), "2039-02-28")))
                .as("of 400, 150 are used up")
                .containsExactly("100", "50", "100");
        assertThat(owed(
                        version(1, BEGINS, SECOND, "CNY", new Cap.None(), new Cap.None(), "2038-09-30", "2038-11-30"),
                        version(2, SECOND, END, "CNY", new Cap.None(), yearly("150"), "2039-02-28")))
                .as("what was owed stays owed, and uses up all of a lower cap")
                .containsExactly("100", "100", "0");
    }

    @Test
    void ofAMonthGoOnWithinItToo() {
        LocalDate cut = LocalDate.of(2039, 1, 15);

        assertThat(owed(
                        version(1, BEGINS, cut, "CNY", yearly("130"), new Cap.None(), "2039-01-14"),
                        version(2, cut, END, "CNY", yearly("130"), new Cap.None(), "2039-01-31", "2039-02-28")))
                .containsExactly("100", "30", "100");
    }

    @Test
    void beginAnewInAnotherCurrency() {
        assertThat(owed(
                        version(1, BEGINS, SECOND, "CNY", new Cap.None(), yearly("150"), "2038-09-30", "2038-11-30"),
                        version(2, SECOND, END, "USD", new Cap.None(), yearly("150"), "2039-02-28")))
                .containsExactly("100", "50", "100");
    }

    private static Cap yearly(String money) {
        return new Cap.Fixed(new BigDecimal(money));
    }

    private static List<String> owed(Promise... versions) {
        var contract = new SignedContract(
                new ContractId(new UUID(1, 1)),
                new Account(new AccountId(new UUID(1, 2)), "YF", "云帆零售"),
                "YF-1",
                "门店专线",
                BEGINS,
                Stream.of(versions).map(Promise::held).toList());
        return Owing.of(contract, List.of(versions), List.of()).values().stream()
                .map(debt -> debt.owed().owed().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static Promise version(
            int number, LocalDate from, LocalDate to, String currency, Cap monthly, Cap yearly, String... missed) {
        var compensation = new Compensation(
                true,
                List.of(new Band(new BigDecimal("99.9"), new Amount.Fixed(new BigDecimal("100")))),
                monthly,
                yearly,
                Rounding.USUAL,
                Compensation.Form.MONEY);
        var term = new SlaTerm(
                new UUID(2, number),
                OneLine.SERVICE,
                Metric.AVAILABILITY,
                "",
                new Target.OfWindow(new BigDecimal("99.9"), Window.MONTH),
                null,
                OneLine.NOTHING,
                Optional.empty(),
                new Price(null, Optional.of(compensation)));
        var held = new Held(number, new Period(from, to), new BigDecimal("1000"), currency, List.of(term));
        List<Attained> attained = new ArrayList<>();
        for (String day : missed) {
            LocalDate on = LocalDate.parse(day);
            attained.add(new Attained(
                    term.id(),
                    "SZ-01",
                    "SZ-01",
                    on.withDayOfMonth(1),
                    on.plusDays(1),
                    on,
                    Verdict.MISSED,
                    new BigDecimal("99"),
                    null,
                    null,
                    new BigDecimal("1000"),
                    List.of()));
        }
        return new Promise(held, term, attained, OneLine.SHANGHAI);
    }
}
