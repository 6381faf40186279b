package pareto.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;
import pareto.values.Stretch;

/// Hours of one day; 林知夏 answers for the request. Survey from 1 to 4, then build from 4 to 9, test at
/// another place from 2 to 6, and acceptance, which waits for both, from 9 to 10.
class TheTimeOfABrokenPromiseTests {

    private static final UUID SURVEY = new UUID(0, 1);
    private static final UUID BUILD = new UUID(0, 2);
    private static final UUID TEST = new UUID(0, 3);
    private static final UUID ACCEPT = new UUID(0, 4);
    private static final Who OWNER = who(1, "");
    private static final Who CANTON = who(2, "广州");
    private static final Who XIAN = who(3, "西安");
    private static final Who DESK = who(4, "");
    private static final Work SURVEYED = work(SURVEY, 1, 4, Set.of(), CANTON);
    private static final Work BUILT = work(BUILD, 4, 9, Set.of(SURVEY), CANTON);
    private static final Work TESTED = work(TEST, 2, 6, Set.of(), XIAN);
    private static final Work ACCEPTED = work(ACCEPT, 9, 10, Set.of(BUILD, TEST), DESK);
    private static final List<Work> ALL = List.of(SURVEYED, BUILT, TESTED, ACCEPTED);
    private static final List<Turn> ANSWERED = List.of(new Turn(at(0), OWNER));

    @Test
    void goesBackFromTheEndThroughWhatWasWaitedForLast() {
        assertThat(new UsedUp(at(0), at(12), ALL, ANSWERED).of(day(0, 12)))
                .extracting(Part::task, Part::who, part -> part.seconds() / 3600.0)
                .containsExactly(
                        tuple(null, OWNER, 3.0),
                        tuple(SURVEY, CANTON, 3.0),
                        tuple(BUILD, CANTON, 5.0),
                        tuple(ACCEPT, DESK, 1.0));
    }

    @Test
    void leavesOutWhatDidNotCount() {
        List<Stretch> counted = List.of(new Stretch(at(0), at(2)), new Stretch(at(5), at(7)));
        assertThat(new UsedUp(at(0), at(12), ALL, ANSWERED).of(counted))
                .extracting(Part::task, Part::seconds)
                .containsExactly(tuple(null, 3600L), tuple(SURVEY, 3600L), tuple(BUILD, 7200L));
    }

    @Test
    void belongsToWhoeverHadTheTaskThen() {
        Work passed =
                new Work(BUILD, at(4), at(9), Set.of(SURVEY), List.of(new Turn(at(4), CANTON), new Turn(at(8), XIAN)));
        assertThat(new UsedUp(at(4), at(9), List.of(SURVEYED, passed), ANSWERED).of(day(4, 9)))
                .extracting(Part::who, part -> part.seconds() / 3600.0)
                .containsExactly(tuple(CANTON, 4.0), tuple(XIAN, 1.0));
    }

    @Test
    void isAskedOfNobodyWhoseTaskWasNotOverWhenThePromiseWasMet() {
        assertThat(new UsedUp(at(0), at(5), ALL, ANSWERED).of(day(0, 5)))
                .as("build and test went on; what was over last is the survey, at four")
                .extracting(Part::task, part -> part.seconds() / 3600.0)
                .containsExactly(tuple(null, 2.0), tuple(SURVEY, 3.0));
    }

    @Test
    void isOfTheOneThatWasWaitedForWhereATaskBeganTooEarly() {
        Work early = work(ACCEPT, 3, 10, Set.of(BUILD, TEST), DESK);
        assertThat(new UsedUp(at(0), at(10), List.of(SURVEYED, BUILT, TESTED, early), ANSWERED).of(day(0, 10)))
                .as("it could be done from nine on only")
                .extracting(Part::task, part -> part.seconds() / 3600.0)
                .containsExactly(tuple(null, 1.0), tuple(SURVEY, 3.0), tuple(BUILD, 5.0), tuple(ACCEPT, 1.0));
    }

    @Test
    void isOfWhoeverAnsweredWhereNothingWasSentOut() {
        List<Turn> answered = List.of(new Turn(at(0), DESK), new Turn(at(2), OWNER));
        assertThat(new UsedUp(at(0), at(6), List.of(), answered).of(day(0, 6)))
                .extracting(Part::who, part -> part.seconds() / 3600.0)
                .containsExactly(tuple(DESK, 2.0), tuple(OWNER, 4.0));
    }

    /// A third each is 33.3 %, which leaves a tenth; the first one gets it. Of 5, 3 and 1 in nine: 55.56, 33.33, 11.11.
    @Test
    void isSharedOutToTheTenthSoThatNothingIsLeft() {
        assertThat(Tenths.of(List.of(1L, 1L, 1L)))
                .extracting(Object::toString)
                .containsExactly("0.334", "0.333", "0.333");
        assertThat(Tenths.of(List.of(5L, 3L, 1L)))
                .extracting(Object::toString)
                .containsExactly("0.556", "0.333", "0.111");
        assertThat(Tenths.of(List.of(0L, 7L))).extracting(Object::toString).containsExactly("0.000", "1.000");
    }

    private static Work work(UUID id, int from, int to, Set<UUID> after, Who who) {
        return new Work(id, at(from), at(to), after, List.of(new Turn(at(from), who)));
    }

    private static Who who(int number, String city) {
        return new Who(new UUID(1, number), city, new IdentityId(new UUID(2, number)));
    }

    private static List<Stretch> day(int from, int to) {
        return List.of(new Stretch(at(from), at(to)));
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-03-02T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
