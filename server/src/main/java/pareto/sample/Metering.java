package pareto.sample;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.agreement.ContractId;
import pareto.assurance.measured.Cause;
import pareto.assurance.measured.Measuring;
import pareto.assurance.measured.SubjectId;

/// Three lines of 恒岳重工集团 are measured. The one of its second plant was away for five hours last month, which is
/// below 99.5 % of any month, and for twenty minutes today.
@Component
class Metering {

    private static final Duration LONG = Duration.ofHours(5);
    private static final Duration SHORT = Duration.ofMinutes(20);

    private final SamplePeople people;
    private final Contracting contracting;
    private final Measuring measuring;
    private final Actors actors;
    private final Clock clock;

    Metering(SamplePeople people, Contracting contracting, Measuring measuring, Actors actors, Clock clock) {
        this.people = people;
        this.contracting = contracting;
        this.measuring = measuring;
        this.actors = actors;
        this.clock = clock;
    }

    void measure(ContractId contract) {
        actors.runAs(people.director(), () -> {
            SubjectId plant = line(contract, "二厂专线", "二厂", "12000");
            line(contract, "一厂专线", "一厂", "14000");
            line(contract, "总部专线", "总部", "12000");
            Instant lastMonth = LocalDate.now(clock)
                    .withDayOfMonth(12)
                    .minusMonths(1)
                    .atTime(LocalTime.of(9, 10))
                    .atZone(clock.getZone())
                    .toInstant();
            measuring.enter(contract, plant, lastMonth, lastMonth.plus(LONG), Cause.OURS, "施工挖断光缆，熔接后恢复");
            Instant today = clock.instant().minus(SHORT.multipliedBy(2));
            measuring.enter(contract, plant, today, today.plus(SHORT), Cause.OURS, "机房侧光功率偏低，时断时续");
        });
    }

    private SubjectId line(ContractId contract, String name, String site, String fee) {
        return measuring.watch(contract, name, site, Contracting.LINES, new BigDecimal(fee), contracting.begun());
    }
}
