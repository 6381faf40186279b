package pareto.analysis.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Accounts with few order days, each worth 100 at a margin of 40.
class DeparturesTests {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void isSilentForMoreThanHalfAYear() {
        List<AccountDay> days = orders(0, 30, 60, 90);

        assertThat(Departures.of(days, FIRST.plusDays(90 + 180), null)).isEmpty();
        assertThat(Departures.of(days, FIRST.plusDays(90 + 181), null))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.since()).isEqualTo(FIRST.plusDays(90));
                    assertThat(left.limit()).isEqualTo(180);
                    assertThat(left.revenue()).isEqualByComparingTo("400");
                    assertThat(left.margin()).isEqualByComparingTo("160");
                    assertThat(left.returned()).isNull();
                    assertThat(left.revenueSince()).isEqualByComparingTo("0");
                });
    }

    /// Every 200 days: a quarter more are 250.
    @Test
    void hasToBeLongerAQuarterThanItsOwnLongestSilence() {
        List<AccountDay> days = orders(0, 200, 400, 600);

        assertThat(Departures.of(days, FIRST.plusDays(850), null)).isEmpty();
        assertThat(Departures.of(days, FIRST.plusDays(851), null)).hasSize(1);
    }

    @Test
    void isNotSaidOfWhoHardlyEverBought() {
        assertThat(Departures.of(orders(0, 10, 20), FIRST.plusDays(2000), null)).isEmpty();
    }

    /// Away from day 90 to day 400, then 200 until day 430 and silent again: 310 days and a quarter are 387.
    @Test
    void mayComeBackAndLeaveAgain() {
        List<AccountDay> days = orders(0, 30, 60, 90, 400, 430);

        List<Departure> back = Departures.of(days, FIRST.plusDays(430 + 387), null);
        assertThat(back).singleElement().satisfies(left -> {
            assertThat(left.returned()).isEqualTo(FIRST.plusDays(400));
            assertThat(left.revenueSince()).isEqualByComparingTo("200");
        });
        assertThat(Departures.of(days, FIRST.plusDays(430 + 388), null))
                .extracting(Departure::since)
                .containsExactly(FIRST.plusDays(90), FIRST.plusDays(430));
    }

    /// What a person has seen counts at once, until the account orders again.
    @Test
    void isBelievedWhenAPersonSaysSo() {
        List<AccountDay> days = orders(0, 30, 60);

        assertThat(Departures.of(days, FIRST.plusDays(100), FIRST.plusDays(95)))
                .singleElement()
                .satisfies(left -> assertThat(left.limit()).isZero());
        assertThat(Departures.of(days, FIRST.plusDays(100), FIRST.plusDays(55))).isEmpty();
    }

    /// The year ends with the last order; a credit note after it belongs to no year before the silence.
    @Test
    void costsTheTwelveMonthsBefore() {
        List<AccountDay> days = new ArrayList<>(orders(0, 300, 350, 400));
        days.add(new AccountDay(FIRST.plusDays(410), new BigDecimal("-70"), null, false));

        assertThat(Departures.of(days, FIRST.plusDays(1000), null))
                .singleElement()
                .satisfies(left -> assertThat(left.revenue()).isEqualByComparingTo("300"));
    }

    private static List<AccountDay> orders(int... days) {
        List<AccountDay> orders = new ArrayList<>();
        for (int day : days) {
            orders.add(new AccountDay(FIRST.plusDays(day), new BigDecimal("100"), new BigDecimal("40"), true));
        }
        return orders;
    }
}
