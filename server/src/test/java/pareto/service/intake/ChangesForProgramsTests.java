package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.access.Scope;
import pareto.testing.Robot;
import tools.jackson.databind.JsonNode;

class ChangesForProgramsTests extends OneProgram {

    @Autowired
    private ApiRequests rows;

    @Test
    void areListedSinceAMoment() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String first = id(program.post("/api/requests", FAULT.formatted("YF", "T-9")));
        String second = id(program.post("/api/requests", FAULT.formatted("YF", "T-10")));

        JsonNode all = json(program.get("/api/requests?since=2026-01-01T00:00:00Z"));
        JsonNode rest =
                json(program.get("/api/requests?since=" + all.path("next").asString()));

        assertThat(ids(all)).containsExactly(first, second);
        assertThat(ids(rest)).isEmpty();
        assertThat(rest.path("next")).isEqualTo(all.path("next"));
        program.post("/api/requests/" + first + "/messages", "{\"text\": \"x\"}");
        assertThat(ids(json(
                        program.get("/api/requests?since=" + all.path("next").asString()))))
                .containsExactly(first);
        assertThat(program.get("/api/requests?since=2026-01-01T00:00:00Z_7").body())
                .contains("must be a moment");
        assertThat(program.get("/api/requests?since=yesterday").body()).contains("must be a moment");
        assertThat(program.get("/api/requests?since=%2B300000-01-01T00:00:00Z").body())
                .contains("must be a moment");
        assertThat(program.get("/api/requests?since=%2B999999999-01-01T00:00:00Z")
                        .body())
                .contains("must be a moment");
        assertThat(program.get("/api/requests?since=-9999-01-01T00:00:00Z").body())
                .contains("must be a moment");
        assertThat(program.get("/api/requests").body()).contains("must be a moment");
    }

    /// A transaction that began first may end last, and what it wrote bears its earlier time.
    @Test
    void areListedOnceNothingEarlierCanComeAnyMore() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String slow = id(program.post("/api/requests", FAULT.formatted("YF", "T-11")));
        String quick = id(program.post("/api/requests", FAULT.formatted("YF", "T-12")));
        String next = next(program, "2026-01-01T00:00:00Z");

        house.asSystem(() -> {
            says(slow);
            assertThat(program.post("/api/requests/" + quick + "/messages", "{\"text\": \"x\"}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(ids(json(program.get("/api/requests?since=" + next)))).isEmpty();
            return true;
        });

        assertThat(ids(json(program.get("/api/requests?since=" + next)))).containsExactly(slow, quick);
    }

    @Test
    void areListedPageByPageWhenAllChangedAtOneMoment() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        List<String> raised = IntStream.range(20, 23)
                .mapToObj(at -> id(program.post("/api/requests", FAULT.formatted("YF", "T-" + at))))
                .sorted()
                .toList();
        ApiPlace place = ApiPlace.of(next(program, "2026-01-01T00:00:00Z"));
        house.asSystem(() -> {
            raised.forEach(id -> says(id));
            return true;
        });

        List<String> found = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            ApiPlace from = place;
            ApiRequests.Line line = house.as(manager.id(), () -> rows.changedAfter(from, UUID.randomUUID(), 1))
                    .getFirst();
            found.add(line.id().id().toString());
            place = new ApiPlace(line.changed(), line.id().id());
        }
        ApiPlace end = place;

        assertThat(found).isEqualTo(raised);
        assertThat(house.as(manager.id(), () -> rows.changedAfter(end, UUID.randomUUID(), 1)))
                .isEmpty();
    }

    @Test
    void areListedWhenSomebodyElseAnswersForThem() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String id = id(program.post("/api/requests", FAULT.formatted("YF", "T-13")));
        String next = next(program, "2026-01-01T00:00:00Z");
        var other = house.person("顾北辰", Role.MANAGER);
        house.asSystem(() -> jdbc.sql("""
                        insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                        select id, now(), account_id, ?, 'handed_over', actor() from request where id = ?::uuid""").params(other.id().id(), id).update());

        JsonNode changed = json(program.get("/api/requests?since=" + next));

        assertThat(ids(changed)).containsExactly(id);
        assertThat(changed.path("requests").get(0).path("owner").asString()).isEqualTo("顾北辰");
    }

    private void says(String request) {
        jdbc.sql("""
                insert into request_message (id, request_id, account_id, inside, said, channel, by_them, said_at)
                select gen_random_uuid(), id, account_id, false, 'x', 'mail', true, now() from request where id = ?::uuid
                """).param(request).update();
    }

    private static String next(Robot program, String since) {
        return json(program.get("/api/requests?since=" + since)).path("next").asString();
    }

    private static List<String> ids(JsonNode list) {
        return list.path("requests")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
