package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Requests that belong together (table `request_link`).
@Repository
@Transactional
class RequestLinks {

    /// How two belong together.
    enum Kind {
        /// The first goes on in the other.
        MERGED,
        /// The other was made from the first.
        SPLIT,
        LINKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// A request that belongs to the one it is asked for.
    ///
    /// @param from whether the link leads from the one asked for to this one
    record Linked(Request other, Kind kind, boolean from) {

        /// Message key of what it is to the one asked for.
        String key() {
            return "service.link." + kind + (from ? ".to" : ".from");
        }
    }

    private final RequestRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestLinks(RequestRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return whether they were not linked yet
    boolean add(Request request, Request other, Kind kind) {
        boolean linked = jdbc.sql("""
                select exists (select 1 from request_link
                    where request_id = :one and other_id = :other or request_id = :other and other_id = :one)
                """)
                .param("one", request.id().id())
                .param("other", other.id().id())
                .query(Boolean.class)
                .single();
        return !linked && put(request, other, kind) > 0;
    }

    /// That one goes on in the other takes the place of whatever linked them before.
    ///
    /// @throws IllegalStateException when the other goes on in the first one, which is for the caller to refuse
    void merge(Request request, Request other) {
        jdbc.sql("delete from request_link where request_id = ? and other_id = ? and kind <> 'merged'")
                .params(other.id().id(), request.id().id())
                .update();
        jdbc.sql("delete from request_link where request_id = ? and other_id = ?")
                .params(request.id().id(), other.id().id())
                .update();
        if (!other.id().equals(lastOf(other.id())) || put(request, other, Kind.MERGED) == 0) {
            throw new IllegalStateException(request.number() + " cannot go on in " + other.number());
        }
    }

    private int put(Request request, Request other, Kind kind) {
        return jdbc.sql("""
                insert into request_link (request_id, other_id, account_id, kind, made_by, made_at)
                values (?, ?, ?, ?, actor(), ?) on conflict do nothing
                """)
                .params(
                        request.id().id(),
                        other.id().id(),
                        request.account().id().id(),
                        kind.code(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// Where a request goes on after all merges; itself where it was merged with none. One goes on in an earlier one
    /// only, so that there is no circle.
    @Transactional(readOnly = true)
    RequestId lastOf(RequestId request) {
        return new RequestId(jdbc.sql("""
                with recursive on_in (id, step) as (
                    select cast(? as uuid), 0
                    union all
                    select l.other_id, o.step + 1 from on_in o join request_link l on l.request_id = o.id
                    where l.kind = 'merged'
                )
                select id from on_in order by step desc limit 1
                """).param(request.id()).query(UUID.class).single());
    }

    /// Those the actor may see, in the order in which they were linked.
    @Transactional(readOnly = true)
    List<Linked> of(RequestId request) {
        record Row(RequestId other, Kind kind, boolean from) {}
        List<Row> linked = jdbc.sql("""
                select case when request_id = :id then other_id else request_id end as other, kind, request_id = :id as start
                from request_link where request_id = :id or other_id = :id order by made_at
                """)
                .param("id", request.id())
                .query((row, number) -> new Row(
                        new RequestId(row.getObject("other", UUID.class)),
                        Kind.ofCode(row.getString("kind")),
                        row.getBoolean("start")))
                .list();
        Map<RequestId, Request> seen = rows.find(linked.stream().map(Row::other).toList());
        return linked.stream()
                .flatMap(row -> Stream.ofNullable(seen.get(row.other()))
                        .map(other -> new Linked(other, row.kind(), row.from())))
                .toList();
    }
}
