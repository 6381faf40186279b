package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static pareto.service.dispatch.Shops.backup;
import static pareto.service.dispatch.Shops.once;
import static pareto.service.dispatch.Shops.site;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pareto.calendar.CalendarId;
import pareto.service.stopwatch.Limit;
import pareto.values.Conventions;
import pareto.values.TimeLimit;

class APlaybookTests {

    private static final UUID CALENDAR = UUID.fromString("00000000-0000-7000-8000-0000000000c1");

    @Test
    void withoutAFaultIsUsed() {
        assertThat(faults(once("plan"), site("survey", "plan"), site("build", "survey"), once("close", "build")))
                .isEmpty();
    }

    @Test
    void needsSteps() {
        assertThat(faults()).containsExactly("empty");
    }

    @Test
    void namesAStepThatWaitsForNothingThereIs() {
        assertThat(faults(site("survey"), site("build", "serve"))).containsExactly("unknown build serve");
    }

    @Test
    void namesStepsThatWaitForEachOther() {
        assertThat(faults(site("start"), site("a", "start", "c"), site("b", "a"), site("c", "b")))
                .containsExactly("circle a › c › b › a");
    }

    @Test
    void needsAStepThatWaitsForNothing() {
        assertThat(faults(site("a", "b"), site("b", "a"))).containsExactly("start", "circle a › b › a");
    }

    @Test
    void namesACodeThatTwoStepsHave() {
        assertThat(faults(site("survey"), site("survey"))).containsExactly("twice survey");
    }

    @Test
    void namesAStepOfWhichNobodyHasSaidWhoDoesIt() {
        Step nobodys = with(null, new CityRule.OfSite(), Shops.limit(1));
        assertThat(faults(nobodys)).containsExactly("department survey");
    }

    @Test
    void namesAStepInACityThatNobodyHasSaid() {
        assertThat(faults(with(Shops.BUILDERS, new CityRule.Fixed(" "), Shops.limit(1))))
                .containsExactly("city.none survey");
    }

    @Test
    void looksInTheCityOfASiteOnlyForWhatIsDoneThere() {
        Step wrong = new Step(
                "plan",
                "plan",
                Scope.ONCE,
                Shops.BUILDERS,
                new CityRule.OfSite(),
                Shops.limit(1),
                List.of(),
                false,
                List.of(),
                List.of());
        assertThat(faults(wrong)).containsExactly("city.once plan");
    }

    @Test
    void namesALimitOfNothing() {
        assertThat(faults(with(Shops.BUILDERS, new CityRule.OfSite(), Shops.limit(0))))
                .containsExactly("limit survey");
    }

    @Test
    void needsACalendarForLimitsInDays() {
        assertThat(faults(days(null))).containsExactly("calendar survey");
        assertThat(faults(days(new CalendarId(CALENDAR)))).isEmpty();
        assertThat(faults(days(new CalendarId(Shops.BUILDERS)))).containsExactly("calendar survey");
    }

    @Test
    void leavesOutForOthersWhatIsDoneForImportantAccountsAlone() {
        Playbook playbook = new Playbook(List.of(
                site("take"),
                backup("backup", "take"),
                backup("switch", "backup"),
                site("repair", "switch", "backup")));
        assertThat(playbook.forAccount(true)).isEqualTo(playbook);
        assertThat(playbook.forAccount(false).steps())
                .extracting(Step::code, Step::after)
                .containsExactly(tuple("take", List.of()), tuple("repair", List.of("take")));
    }

    private static Step days(@Nullable CalendarId calendar) {
        return with(
                Shops.BUILDERS,
                new CityRule.OfSite(),
                new Limit(calendar, new TimeLimit.Days(2), Conventions.DayMeaning.WORKING_DAY));
    }

    private static Step with(@Nullable UUID department, CityRule city, Limit limit) {
        return new Step(
                "survey", "survey", Scope.SITE, department, city, limit, List.of(), false, List.of(), List.of());
    }

    private static List<String> faults(Step... steps) {
        return PlaybookCheck.faults(new Playbook(Arrays.asList(steps)), Set.of(Shops.BUILDERS), Set.of(CALENDAR))
                .stream()
                .map(fault -> (fault.key().replace("service.dispatch.fault.", "") + " "
                                + String.join(
                                        " ",
                                        fault.args().stream()
                                                .map(String::valueOf)
                                                .filter(arg -> !arg.matches("[0-9]+"))
                                                .toList()))
                        .strip())
                .toList();
    }
}
