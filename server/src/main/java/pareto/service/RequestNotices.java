package pareto.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.shell.notice.Digest;
import pareto.shell.notice.NoticeSource;

/// Who is called, and to whom a request is offered, as notices tell it: which request, and nothing of what was said.
/// Those of confidential accounts leave the house by no mail and no webhook.
@Component
class RequestNotices implements NoticeSource {

    private static final int MOST = 500;

    private final RequestRows rows;
    private final List<WaitingElsewhere> elsewhere;
    private final ConfidentialAccounts confidential;
    private final JdbcClient jdbc;

    RequestNotices(
            RequestRows rows, List<WaitingElsewhere> elsewhere, ConfidentialAccounts confidential, JdbcClient jdbc) {
        this.rows = rows;
        this.elsewhere = elsewhere;
        this.confidential = confidential;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "service";
    }

    @Override
    public Digest digest(Set<UUID> told, Formats formats) {
        List<Digest.Thing> all = new ArrayList<>();
        all.addAll(things("service.mine.offered", """
                select id, request_id from request_hand_over where answer is null and to_id = actor()
                order by offered_at limit ?
                """));
        all.addAll(things("service.mine.called", """
                select m.id, m.request_id from request_mention c join request_message m on m.id = c.message_id
                where c.identity_id = actor() and c.seen_at is null order by m.said_at limit ?
                """));
        elsewhere.forEach(one -> all.addAll(things(one.key(), one.waiting())));
        List<Digest.Thing> fresh =
                all.stream().filter(one -> !told.contains(one.id())).toList();
        return new Digest(
                Text.of("service.notice.subject", fresh.size()),
                fresh,
                all.stream().filter(one -> told.contains(one.id())).toList());
    }

    private List<Digest.Thing> things(String what, String sql) {
        return things(
                what,
                jdbc.sql(sql)
                        .param(MOST)
                        .query((row, number) -> new WaitingElsewhere.Thing(
                                row.getObject("id", UUID.class),
                                new RequestId(row.getObject("request_id", UUID.class))))
                        .list());
    }

    private List<Digest.Thing> things(String what, List<WaitingElsewhere.Thing> found) {
        Set<AccountId> secret = confidential.seen();
        Map<RequestId, Request> seen = rows.find(
                found.stream().map(WaitingElsewhere.Thing::request).distinct().toList());
        return found.stream()
                .flatMap(row -> Stream.ofNullable(seen.get(row.request()))
                        .filter(request -> !secret.contains(request.account().id()))
                        .map(request -> thing(row.id(), request, what)))
                .toList();
    }

    private static Digest.Thing thing(UUID id, Request request, String what) {
        return new Digest.Thing(
                id,
                request.account().name(),
                Text.of(what),
                List.of(Text.of("service.notice.line", request.number(), request.title())),
                request.address(),
                Map.of(
                        "accountCode", request.account().code(),
                        "accountName", request.account().name(),
                        "number", request.number(),
                        "title", request.title(),
                        "state", request.state().code()));
    }
}
