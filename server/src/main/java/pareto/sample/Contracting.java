package pareto.sample;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.agreement.Amount;
import pareto.agreement.Band;
import pareto.agreement.Cap;
import pareto.agreement.Compensation;
import pareto.agreement.ContractId;
import pareto.agreement.Contracts;
import pareto.agreement.Exclusions;
import pareto.agreement.Metric;
import pareto.agreement.OnPaper;
import pareto.agreement.Price;
import pareto.agreement.Rounding;
import pareto.agreement.SlaTerm;
import pareto.agreement.Target;
import pareto.agreement.Window;

/// Two accounts have a signed contract: 恒岳重工集团 since the January before last, 华晟银行 for a year that is nearly
/// over.
@Component
class Contracting {

    /// What the promises of both contracts are about.
    static final String LINES = "专线";

    /// What each hour begun beyond a limit costs us.
    private static final BigDecimal AN_HOUR = new BigDecimal("500");

    private static final int NOTICE_DAYS = 60;
    private static final int DAYS_UNTIL_NOTICE = 25;

    private final SamplePeople people;
    private final Contracts contracts;
    private final Actors actors;
    private final Clock clock;

    Contracting(SamplePeople people, Contracts contracts, Actors actors, Clock clock) {
        this.people = people;
        this.contracts = contracts;
        this.actors = actors;
        this.clock = clock;
    }

    /// @return the contract of 恒岳重工集团
    ContractId sign() {
        LocalDate begun = begun();
        ContractId plant = signed(
                "C1001",
                "HC-" + begun.getYear() + "-001",
                "专线综合服务协议",
                begun,
                begun.plusYears(3).minusDays(1),
                "38000",
                List.of(
                        availability("99.9", "99.5"),
                        within(Metric.RESPONSE, "0.5", Optional.empty()),
                        within(Metric.RESTORATION, "4", Optional.of(AN_HOUR))));
        LocalDate ends = LocalDate.now(clock).plusDays(NOTICE_DAYS + DAYS_UNTIL_NOTICE);
        signed(
                "C1006",
                "HC-" + ends.minusYears(1).getYear() + "-006",
                "网点专线服务协议",
                ends.minusYears(1).plusDays(1),
                ends,
                "126000",
                List.of(
                        availability("99.95", "99.8"),
                        within(Metric.RESPONSE, "0.25", Optional.empty()),
                        within(Metric.RESTORATION, "2", Optional.of(AN_HOUR))));
        return plant;
    }

    /// First day of the contract of 恒岳重工集团.
    LocalDate begun() {
        return LocalDate.now(clock).withDayOfYear(1).minusYears(1);
    }

    private ContractId signed(
            String code,
            String number,
            String title,
            LocalDate first,
            LocalDate last,
            String monthly,
            List<SlaTerm> terms) {
        return actors.runAs(
                people.director(),
                () -> contracts.record(
                        people.account(code),
                        new OnPaper(
                                number,
                                title,
                                first,
                                last,
                                12,
                                NOTICE_DAYS,
                                new BigDecimal(monthly),
                                "CNY",
                                first.minusDays(20),
                                terms)));
    }

    /// Of a month: a tenth of the fee of the line below the target, a quarter below the second limit, at most three
    /// tenths of all fees.
    private static SlaTerm availability(String target, String worse) {
        return term(
                Metric.AVAILABILITY,
                new Target.OfWindow(new BigDecimal(target), Window.MONTH),
                Optional.of(new Compensation(
                        true,
                        List.of(band(target, share("10")), band(worse, share("25"))),
                        new Cap.Share(new BigDecimal("30")),
                        new Cap.None(),
                        Rounding.USUAL,
                        Compensation.Form.CREDIT_NOTE)));
    }

    private static SlaTerm within(Metric metric, String hours, Optional<BigDecimal> hourly) {
        BigDecimal limit = new BigDecimal(hours);
        return term(
                metric,
                new Target.OfEach(limit),
                hourly.map(money -> new Compensation(
                        false,
                        List.of(new Band(limit, new Amount.ForEach(BigDecimal.ONE, new Amount.Fixed(money)))),
                        new Cap.Share(new BigDecimal("30")),
                        new Cap.None(),
                        Rounding.USUAL,
                        Compensation.Form.CREDIT_NOTE)));
    }

    private static SlaTerm term(Metric metric, Target target, Optional<Compensation> owed) {
        return new SlaTerm(
                UuidCreator.getTimeOrderedEpoch(),
                LINES,
                metric,
                "",
                target,
                null,
                new Exclusions(5, true, true),
                Optional.empty(),
                new Price(null, owed));
    }

    private static Band band(String limit, Amount amount) {
        return new Band(new BigDecimal(limit), amount);
    }

    private static Amount share(String percent) {
        return new Amount.Share(new BigDecimal(percent));
    }
}
