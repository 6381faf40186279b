package pareto.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pareto.access.Role;
import pareto.access.Scope;
import pareto.testing.Robot;
import tools.jackson.databind.JsonNode;

class RequestsForProgramsTests extends OneProgram {

    @Test
    void areRaisedForAnAccountAndAnsweredForByItsManager() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);

        HttpResponse<String> answer = program.post("/api/requests", FAULT.formatted("YF", "T-1"));

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode request = json(answer);
        assertThat(request.path("account").asString()).isEqualTo("YF");
        assertThat(request.path("state").asString()).isEqualTo("raised");
        assertThat(request.path("owner").asString()).isEqualTo("林知夏");
        assertThat(request.path("external_id").asString()).isEqualTo("T-1");
        JsonNode shown = json(program.get("/api/requests/" + request.path("id").asString()));
        assertThat(shown.path("messages").get(0).path("text").asString()).isEqualTo("三家店都连不上。");
        assertThat(shown.path("messages").get(0).path("by").asString()).isEqualTo("customer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void areTheSameUnderTheSameExternalIdOfTheSameToken() {
        Robot program = program(Scope.REQUESTS_WRITE);
        Robot other = program(Scope.REQUESTS_WRITE);
        String first = id(program.post("/api/requests", FAULT.formatted("YF", "T-2")));

        HttpResponse<String> again = program.post(
                "/api/requests",
                "{\"account\": \"YF\", \"kind\": \"idea\", \"title\": \"x\", \"text\": \"y\", \"external_id\": \"T-2\"}");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(first);
        assertThat(json(again).path("kind").asString()).isEqualTo("fault");
        assertThat(id(other.post("/api/requests", FAULT.formatted("YF", "T-2"))))
                .isNotEqualTo(first);
    }

    @Test
    void areOneWhenSentManyTimesAtOnce() throws Exception {
        Robot program = program(Scope.REQUESTS_WRITE);
        Callable<HttpResponse<String>> send = () -> program.post("/api/requests", FAULT.formatted("YF", "T-3"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> send).toList());
            assertThat(answers)
                    .extracting(one -> id(one.get()))
                    .containsOnly(id(answers.getFirst().get()));
            assertThat(answers).extracting(one -> one.get().statusCode()).containsOnlyOnce(201);
        }
        assertThat(house.asSystem(() -> jdbc.sql("select count(*) from request where account_id = ?")
                        .param(shop.id())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void areThoseThePersonOfTheTokenSees() {
        String banks = id(program(house.someone(Role.DESK), Scope.REQUESTS_WRITE)
                .post("/api/requests", FAULT.formatted("HS", "B-1")));
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String own = id(program.post("/api/requests", FAULT.formatted("YF", "T-4")));

        assertThat(program.get("/api/requests/" + banks).statusCode()).isEqualTo(404);
        assertThat(program.post("/api/requests/" + banks + "/messages", "{\"text\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> refused = program.post("/api/requests", FAULT.formatted("HS", "B-2"));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("no account with the code").doesNotContain("华晟");
        assertThat(program.get("/api/requests?since=2026-01-01T00:00:00Z").body())
                .contains(own)
                .doesNotContain(banks, "HS");
    }

    @Test
    void tellNothingInside() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String id = id(program.post("/api/requests", FAULT.formatted("YF", "T-5")));
        String before =
                json(program.get("/api/requests/" + id)).path("changed_at").asString();
        house.as(manager.id(), () -> jdbc.sql("""
                        insert into request_message (id, request_id, account_id, inside, said, channel, identity_id, said_at)
                        select gen_random_uuid(), id, account_id, true, '内部：对方欠费', 'page', actor(), now()
                        from request where id = ?::uuid""").param(id).update());

        JsonNode shown = json(program.get("/api/requests/" + id));

        assertThat(shown.toString()).doesNotContain("欠费");
        assertThat(shown.path("changed_at").asString()).isEqualTo(before);
    }

    @Test
    void needTheScope() {
        Robot reads = program(Scope.REQUESTS_READ);
        Robot writes = program(Scope.REQUESTS_WRITE);
        String id = id(writes.post("/api/requests", FAULT.formatted("YF", "T-6")));

        HttpResponse<String> refused = reads.post("/api/requests", FAULT.formatted("YF", "T-7"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("it needs the scope requests:write");
        assertThat(writes.get("/api/requests/" + id).statusCode()).isEqualTo(403);
        assertThat(writes.inChinese().get("/api/requests").body()).contains("需要权限范围 requests:read");
        assertThat(writes.post("/api/requests/" + id + "/messages", "{\"text\": \"补充\"}")
                        .body())
                .matches("\\{\"id\":\"[0-9a-f-]{36}\"}");
        assertThat(json(reads.get("/api/requests/" + id))
                        .path("messages")
                        .get(1)
                        .path("text")
                        .asString())
                .isEqualTo("补充");
    }

    @Test
    void takeAMessageOnceUnderTheSameExternalId() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String id = id(program.post("/api/requests", FAULT.formatted("YF", "T-20")));
        String other = id(program.post("/api/requests", FAULT.formatted("YF", "T-21")));
        String said = "{\"text\": \"%s\", \"external_id\": \"note-1\"}";

        HttpResponse<String> first = program.post("/api/requests/" + id + "/messages", said.formatted("第四家店。"));
        HttpResponse<String> again = program.post("/api/requests/" + id + "/messages", said.formatted("第四家店。"));
        HttpResponse<String> differs = program.post("/api/requests/" + id + "/messages", said.formatted("第五家店。"));
        HttpResponse<String> elsewhere = program.post("/api/requests/" + other + "/messages", said.formatted("第五家店。"));
        HttpResponse<String> others =
                program(Scope.REQUESTS_WRITE).post("/api/requests/" + id + "/messages", said.formatted("第六家店。"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(differs.statusCode()).isEqualTo(409);
        assertThat(differs.body()).contains("The message \\\"note-1\\\" of this request said something else");
        assertThat(elsewhere.statusCode()).isEqualTo(201);
        assertThat(others.statusCode()).isEqualTo(201);
        assertThat(texts(program, id)).containsExactly("三家店都连不上。", "第四家店。", "第六家店。");
        house.asSystem(() -> jdbc.sql("update request set state = 'closed' where id = ?::uuid")
                .param(id)
                .update());
        assertThat(program.post("/api/requests/" + id + "/messages", said.formatted("第四家店。"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.post("/api/requests/" + id + "/messages", "{\"text\": \"x\", \"external_id\": \" \"}")
                        .body())
                .contains("\\\"external_id\\\" must be there");
    }

    @Test
    void takeOneMessageWhenItIsSentManyTimesAtOnce() throws Exception {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String id = id(program.post("/api/requests", FAULT.formatted("YF", "T-22")));
        Callable<HttpResponse<String>> send = () ->
                program.post("/api/requests/" + id + "/messages", "{\"text\": \"x\", \"external_id\": \"note-1\"}");

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> send).toList());
            assertThat(answers).extracting(one -> one.get().statusCode()).containsOnlyOnce(201);
        }

        assertThat(texts(program, id)).containsExactly("三家店都连不上。", "x");
    }

    private static List<String> texts(Robot program, String id) {
        return json(program.get("/api/requests/" + id))
                .path("messages")
                .valueStream()
                .map(message -> message.path("text").asString())
                .toList();
    }

    @Test
    void takeNoMoreMessagesOnceClosed() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        String id = id(program.post("/api/requests", FAULT.formatted("YF", "T-8")));
        house.asSystem(() -> jdbc.sql("update request set state = 'closed' where id = ?::uuid")
                .param(id)
                .update());

        HttpResponse<String> answer = program.post("/api/requests/" + id + "/messages", "{\"text\": \"x\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("is closed; raise another one");
    }

    @Test
    void areUnknownOnceThePersonOfTheTokenSeesThemNoMore() {
        Robot program = program(Scope.REQUESTS_WRITE, Scope.REQUESTS_READ);
        program.post("/api/requests", FAULT.formatted("YF", "T-14"));
        house.asSystem(() -> jdbc.sql("delete from sight_grant where identity_id = ?")
                .param(manager.id().id())
                .update());
        house.asSystem(() -> jdbc.sql("""
                        insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                        values (?, ?, 'person', actor(), now(), 'x')""").params(manager.id().id(), bank.id()).update());

        HttpResponse<String> again = program.post("/api/requests", FAULT.formatted("HS", "T-14"));

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).doesNotContain("云帆");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|not one JSON object",
                "{\"account\": \"YF\"|not one JSON object",
                "{\"account\": \"YF\", \"account\": \"HS\"}|not one JSON object",
                "{\"acount\": \"YF\"}|There is no field \\\"acount\\\"; the fields are: account, damage",
                "{\"account\": 7}|\\\"account\\\" must be a text",
                "{\"kind\": \"fault\"}|\\\"account\\\" must be there",
                "{\"account\": \"YF\", \"kind\": \"FAULT\"}|one of: consultation, order, fault",
                "{\"account\": \"YF\", \"kind\": \"fault\", \"damage\": \"some\"}|one of: none, slower, in_part, all",
                "{\"account\": \"YF\", \"kind\": \"fault\", \"title\": \" \"}|\\\"title\\\" must be there",
                "{\"account\": \"YF\", \"kind\": \"fault\", \"title\": \"x\"}|\\\"text\\\" must be there",
                "{\"account\": \"YF\", \"kind\": \"fault\", \"title\": \"\\u200b\", \"text\": \"x\"}|\\\"title\\\" must be there",
            })
    void areRefusedInOneSentence(String body, String sentence) {
        HttpResponse<String> answer = program(Scope.REQUESTS_WRITE).post("/api/requests", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(sentence);
    }

    /// Half a character, which the database takes in no text.
    @Test
    void areTakenWithWhatIsNoText() {
        HttpResponse<String> answer = program(Scope.REQUESTS_WRITE)
                .post(
                        "/api/requests",
                        "{\"account\": \"YF\", \"kind\": \"fault\", \"title\": \"a\\ud800b\\u0000\", \"text\": \"x\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("title").asString()).isEqualTo("a\ufffdb");
    }

    @Test
    void areRefusedWhenTooLarge() {
        Robot program = program(Scope.REQUESTS_WRITE);
        String body = "{\"account\": \"YF\", \"kind\": \"fault\", \"title\": \"x\", \"text\": \"%s\"}";

        assertThat(program.post("/api/requests", body.formatted("长".repeat(20_000)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.post("/api/requests", body.formatted("长".repeat(20_001)))
                        .body())
                .contains("at most 20,000 characters");
        assertThat(program.post("/api/requests", body.formatted("x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(program.get("/api/requests/" + UUID.randomUUID()).statusCode())
                .isEqualTo(403);
    }
}
