package pareto.service.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.service.RequestId;
import pareto.service.assessment.League.Line;
import pareto.testing.Visitor;

/// A month of fifteen tasks. One promise of four hours was kept after eleven: from 8 to 9 林知夏 answered, 卢清 surveyed
/// until 12, 许峥 built until 18, 林知夏 closed at 19.
class MarchOfThreeDepartmentsTests extends AMonth {

    private static final int HOUR = 3_600;

    @Autowired
    private Months months;

    @Autowired
    private KeptMonths kept;

    @Autowired
    private ClosingMonths closing;

    @Autowired
    private WeightTables weights;

    private RequestId broken = new RequestId(network);
    private UUID promise = network;
    private UUID late = network;

    @BeforeEach
    void whatHappened() {
        broken = request("专线中断", march(10, 8));
        promise = stopwatch(broken, "sla", new Who(null, "", manager.id()), march(10, 8), march(10, 19), 4);
        survey(broken, inCanton(), march(10, 9), march(10, 12), 8);
        task(broken, "build", null, inXian(), march(10, 12), march(10, 18), 4);
        marked(broken, march(11, 9), 5);
        for (int day = 2; day <= 5; day++) {
            RequestId one = request("广州 " + day, march(day, 8));
            survey(one, inCanton(), march(day, 9), march(day, 12), 8);
            if (day == 2) {
                reopened(one, march(5, 12));
                reopened(one, march(20, 12));
            }
        }
        late = survey(request("广州超时", march(6, 8)), inCanton(), march(6, 9), march(6, 19), 8);
        for (int day = 12; day <= 15; day++) {
            RequestId one = request("西安 " + day, march(day, 8));
            survey(one, inXian(), march(day, 9), march(day, 17), 8);
            if (day == 12) {
                said(one, true, march(13, 9));
            } else if (day == 13) {
                said(one, true, march(14, 9));
                said(one, false, march(14, 10));
                marked(one, march(20, 9), 2);
            }
        }
        survey(request("服务台 1", march(17, 8)), atTheDesk(), march(17, 9), march(17, 10), 8);
        survey(request("服务台 2", march(18, 8)), atTheDesk(), march(18, 9), march(18, 10), 8);
        survey(request("广州未完", march(21, 0)), inCanton(), march(21, 0), null, 24);
        survey(request("西安未完", march(30, 0)), inXian(), march(30, 0), null, 100);
        now(march(36, 8));
    }

    @Test
    void isAddedUpByPerson() {
        Map<String, Figures> figures = Assessment.of(facts(), By.PERSON);
        assertThat(figures.get(canton.id().toString()))
                .as("six done, one late, one opened again after three days; one open for eleven days")
                .isEqualTo(new Figures(6, 6, 5, 5, 1, 1, 1, 264L * HOUR, 264L * HOUR, 1, 5, 3L * HOUR, 11L * HOUR));
        assertThat(figures.get(xian.id().toString()))
                .as("five done, the build late, one asked about again; one open for two days; marks 5 and 2")
                .isEqualTo(new Figures(5, 5, 4, 4, 0, 1, 0, 48L * HOUR, 48L * HOUR, 2, 7, 6L * HOUR, 11L * HOUR));
        assertThat(figures.get(manager.id().toString()))
                .isEqualTo(new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2L * HOUR, 11L * HOUR));
        assertThat(figures.get(desk.id().toString()))
                .isEqualTo(new Figures(2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 11L * HOUR));
    }

    @Test
    void isAddedUpByDepartmentAndCity() {
        assertThat(Assessment.of(facts(), By.DEPARTMENT).get(network.toString()))
                .as("a mark counts once for a department whose two tasks it is about")
                .isEqualTo(new Figures(11, 11, 9, 9, 1, 2, 1, 312L * HOUR, 264L * HOUR, 2, 7, 9L * HOUR, 11L * HOUR));
        assertThat(Assessment.of(facts(), By.CITY))
                .containsOnlyKeys("", "广州", "西安", "深圳")
                .hasEntrySatisfying(
                        "",
                        none -> assertThat(none.breach())
                                .as("the build is for all places, as is what 林知夏 did")
                                .isEqualTo(8L * HOUR))
                .hasEntrySatisfying("西安", one -> assertThat(one.done()).isEqualTo(4));
    }

    /// 卢清: (40 × 83.3 + 20 × 83.3 + 20 × 72.7 + 10 × 0 + 10 × 100) ÷ 100 = 74.52; 许峥: (40 × 80 + 20 × 80 + 20 × 45.5
    /// + 10 × 100 + 10 × 62.5) ÷ 100 = 73.35.
    @Test
    void makesALeagueThatCanBeReckonedByHand() {
        assertThat(league(By.PERSON))
                .extracting(line -> line.subject().name(), Line::place, line -> String.valueOf(line.score()))
                .startsWith(tuple("卢清", 1, "74.5"), tuple("许峥", 2, "73.4"))
                .contains(tuple("林知夏", null, "87.9"), tuple("程禾", null, "100.0"))
                .hasSize(4);
    }

    @Test
    void isSeenByThoseWhoMaySeeWholesAndAsFarAsTheRequestsByOthers() {
        house.as(manager.id(), () -> {
            assertThat(months.lines(march(), By.PERSON))
                    .extracting(line -> line.subject().name(), Line::place)
                    .contains(tuple("卢清", null), tuple("许峥", null));
            return true;
        });
        house.as(house.person("路人", Role.MANAGER).id(), () -> {
            assertThat(months.lines(march(), By.PERSON)).isEmpty();
            return true;
        });
    }

    @Test
    void opensEveryFigure() {
        Visitor visitor = decides();
        String body = visitor.get("/league?month=" + month() + "&by=person").body();
        assertThat(body).contains("74.5", "73.4", "outside", "40 × 83.3", "open; closes on Apr 11");
        assertThat(behind(visitor, canton, "late")).contains("广州超时").doesNotContain("广州 3");
        assertThat(behind(visitor, canton, "again")).contains("广州 2", "Opened again");
        assertThat(behind(visitor, canton, "open")).contains("广州未完", "Late");
        assertThat(behind(visitor, canton, "breaches")).contains("专线中断", "3h");
        assertThat(behind(visitor, xian, "again")).contains("西安 12", "Asked about again");
        assertThat(behind(visitor, xian, "marks")).contains("专线中断", "5 / 5", "西安 13", "2 / 5");
        assertThat(visitor.get("/league/export.csv?month=" + month() + "&by=person")
                        .body())
                .contains("\"卢清\",1,74.5,6,6,5,5,1,1,1,11.00,11.00,10800,39600,1,5.00");
        assertThat(visitor.bytes("/league/export.xlsx?month=" + month())).isNotEmpty();
    }

    @Test
    void showsOnTheRequestWhoUsedUpTheTime() {
        String body = visitor(manager).get(broken.address() + "/breaches").body();
        assertThat(body)
                .contains("11h counted", "27.3%", "54.5%", "18.2%", "卢清", "许峥", "survey", "Answered for the request");
        assertThat(visitor(manager).get(broken.address()).body()).contains(broken.address() + "/breaches");
    }

    @Test
    void leavesOutWhatWasDisputedWithSuccess() {
        Visitor builder = visitor(canton);
        assertThat(builder.post("/league/disputes", Map.of("task", late.toString(), "reason", "物业断电"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(builder.post("/league/disputes", Map.of("task", late.toString(), "reason", "再说一次"))
                        .statusCode())
                .as("once")
                .isEqualTo(409);
        String decision = "/league/disputes/" + dispute() + "/decision";
        Map<String, String> upheld = Map.of("upheld", "true", "said", "查实断电");
        assertThat(builder.post(decision, upheld).statusCode()).as("their own").isEqualTo(403);
        assertThat(visitor(manager).post(decision, upheld).statusCode())
                .as("leads nothing")
                .isEqualTo(403);
        assertThat(facts().tasks()).noneMatch(TaskFact::leftOut);
        Visitor decides = decides();
        assertThat(decides.get("/league/disputes?month=" + month()).body()).contains("物业断电", "Uphold");
        assertThat(decides.post(decision, upheld).statusCode()).isEqualTo(302);
        assertThat(Assessment.of(facts(), By.PERSON).get(canton.id().toString()))
                .extracting(Figures::done, Figures::judged, Figures::onTime)
                .containsExactly(6, 5, 5);
        assertThat(behind(decides, canton, "late")).contains("广州超时", "Left out after a dispute");
    }

    @Test
    void leavesOutAShareThatWasDisputedWithSuccess() {
        Map<String, String> share = Map.of(
                "request",
                broken.id().toString(),
                "promise",
                promise.toString(),
                "department",
                network.toString(),
                "reason",
                "客户不开门");
        assertThat(visitor(manager).post("/league/disputes", share).statusCode())
                .as("works elsewhere")
                .isEqualTo(403);
        assertThat(visitor(canton).post("/league/disputes", share).statusCode()).isEqualTo(302);
        actors.system("test", () -> teams.makeDeputy(shop, head.id(), LocalDate.of(2025, 1, 1)));
        assertThat(visitor(head)
                        .post("/league/disputes/" + dispute() + "/decision", Map.of("upheld", "true", "said", "属实"))
                        .statusCode())
                .as("leads the department of whoever answers")
                .isEqualTo(302);
        assertThat(Assessment.of(facts(), By.DEPARTMENT).get(network.toString()))
                .extracting(Figures::breach, Figures::breachAll)
                .containsExactly(0L, 2L * HOUR);
        assertThat(visitor(manager).get(broken.address() + "/breaches").body()).contains("Upheld, left out", "客户不开门");
    }

    @Test
    void isNotDecidedByWhoAnsweredThereAndHasMovedSince() {
        placed(director, sales, march(1, 0));
        answers(broken, director, march(10, 8).plusSeconds(60));
        answers(broken, manager, march(10, 9));
        placed(director, service, march(36, 8));
        Map<String, String> share = Map.of(
                "request",
                broken.id().toString(),
                "promise",
                promise.toString(),
                "department",
                sales.toString(),
                "reason",
                "客户改了时间");
        assertThat(visitor(manager).post("/league/disputes", share).statusCode())
                .isEqualTo(302);
        String decision = "/league/disputes/" + dispute() + "/decision";
        Map<String, String> upheld = Map.of("upheld", "true", "said", "属实");
        Visitor moved = visitor(director).secondFactor(clock.instant());
        assertThat(moved.post(decision, upheld).statusCode()).isEqualTo(403);
        assertThat(decides().post(decision, upheld).statusCode()).isEqualTo(302);
    }

    @Test
    void isKeptAsItWas() {
        visitor(canton).post("/league/disputes", Map.of("task", late.toString(), "reason", "物业断电"));
        now(march(41, 23));
        closing.closeThoseThatAreOver();
        assertThat(closed()).as("ten days are not over").isFalse();
        now(march(42, 1));
        closing.closeThoseThatAreOver();
        assertThat(closed()).as("a dispute waits").isFalse();
        decides().post("/league/disputes/" + dispute() + "/decision", Map.of("upheld", "false", "said", "没有断电"));
        closing.closeThoseThatAreOver();
        closing.closeThoseThatAreOver();
        assertThat(closed()).isTrue();
        List<Line> before = league(By.PERSON);
        assertThat(before)
                .extracting(line -> line.subject().name(), Line::place, line -> String.valueOf(line.score()))
                .startsWith(tuple("卢清", 1, "74.5"), tuple("许峥", 2, "73.4"));
        house.asSystem(() -> weights.set(
                weights.current().number(), Map.of(Criterion.ON_TIME, 0, Criterion.MARKS, 100, Criterion.BACKLOG, 1)));
        reopened(broken, march(11, 12));
        assertThat(league(By.PERSON)).isEqualTo(before);
        assertThat(Assessment.of(facts(), By.PERSON).get(canton.id().toString()))
                .as("also added up from the tasks that were kept")
                .isEqualTo(before.getFirst().figures());
        assertThat(decides().get("/league?month=" + month()).body()).contains("closed Apr 11");
        assertThat(decides().post("/league/closing", Map.of("month", month())).statusCode())
                .as("once")
                .isEqualTo(409);
        assertThat(visitor(canton)
                        .post(
                                "/league/disputes",
                                Map.of(
                                        "request", broken.id().toString(),
                                        "promise", promise.toString(),
                                        "department", network.toString(),
                                        "reason", "晚了"))
                        .statusCode())
                .as("nothing is disputed any more")
                .isEqualTo(409);
    }

    @Test
    void isClosedByADirectorAfterAWeek() {
        Map<String, String> march = Map.of("month", month());
        assertThat(decides().post("/league/closing", march).statusCode())
                .as("on the fifth day")
                .isEqualTo(409);
        now(march(39, 1));
        assertThat(visitor(manager).post("/league/closing", march).statusCode()).isEqualTo(403);
        assertThat(decides().post("/league/closing", march).statusCode()).isEqualTo(302);
        assertThat(closed()).isTrue();
        assertThat(house.as(
                                director.id(),
                                () -> requireNonNull(kept.find(march()).orElse(null)))
                        .by())
                .isEqualTo("周总监");
    }

    /// A director whose authenticator goes by the clock of the test.
    private Visitor decides() {
        return visitor(house.person("周总监", Role.DIRECTOR)).secondFactor(clock.instant());
    }

    private boolean closed() {
        return house.asSystem(() -> kept.find(march()).isPresent());
    }

    private String dispute() {
        return house.asSystem(() -> jdbc.sql("select id::text from assessment_dispute")
                .query(String.class)
                .single());
    }

    private String behind(Visitor visitor, WithPassword who, String figure) {
        return visitor.get("/league/tasks?month=" + month() + "&by=person&of=" + who.id() + "&figure=" + figure)
                .body();
    }

    private Month march() {
        return Month.typed(month(), clock);
    }

    private Facts facts() {
        return house.asSystem(() -> months.facts(march()));
    }

    private List<Line> league(By by) {
        return house.as(director.id(), () -> months.lines(march(), by));
    }
}
