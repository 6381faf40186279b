package pareto.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Tier;
import pareto.service.QueueFilter.Show;

/// Requests in the order in which they are worked on: by points of the table that holds, then by when they are due,
/// then by age; what is closed comes last.
@Repository
@Transactional(readOnly = true)
class Queue {

    static final int ON_A_PAGE = 50;

    /// Those that are wanted, each with its points and when it is due; of several classes the one counts that gives
    /// most. Tiers and classes are looked up once for each account, names of accounts and people only for a page.
    private static final String WEIGHED = """
            with wanted as materialized (
                select r.id, r.account_id, r.kind, r.damage, r.state, r.raised_at from request r %s),
            point as (
                select p.part, p.code, p.points from priority_point p
                where p.number = (select max(number) from priority_version)),
            tier as (
                select distinct on (t.account_id) t.account_id, t.tier, p.points
                from fact_account_tier t left join point p on p.part = 'tier' and p.code = t.tier
                where t.from_day <= :today and t.to_day > :today and t.account_id in (select account_id from wanted)
                order by t.account_id, t.exception desc),
            class as (
                select distinct on (c.account_id, p.part) c.account_id, p.part, c.kind_id, p.points
                from fact_account_class c
                join point p on p.part in ('class', 'class_fault') and p.code = c.kind_id::text
                where c.from_day <= :today and c.to_day > :today and c.account_id in (select account_id from wanted)
                order by c.account_id, p.part, p.points desc, c.kind_id),
            due as (
                select s.request_id, min(s.due_at) as at from stopwatch s
                where s.purpose = 'sla' and s.open and s.request_id in (select id from wanted) group by 1),
            weighed as (
                select w.id, w.raised_at, w.state in ('closed', 'merged') as closed, t.tier,
                    coalesce(t.points, 0) as tier_points, c.kind_id, coalesce(c.points, 0) as class_points,
                    coalesce(d.points, 0) as damage_points, due.at as due_at
                from wanted w
                left join tier t on t.account_id = w.account_id
                left join class c on c.account_id = w.account_id
                    and c.part = case w.kind when 'fault' then 'class_fault' else 'class' end
                left join point d on d.part = 'damage' and d.code = w.damage
                left join due on due.request_id = w.id)
            """;

    private static final String IN_ORDER = """
             order by p.closed, case when p.closed then 0 else p.tier_points + p.class_points + p.damage_points end desc,
                case when not p.closed then p.due_at end, case when not p.closed then p.raised_at end, p.raised_at desc, p.id
            """;

    private static final String NAMED = "select " + RequestRows.COLUMNS + """
                , p.tier, p.tier_points, k.name_zh, k.name_en, p.class_points, p.damage_points, p.due_at
            """ + RequestRows.FROM
            + " join (select p.* from weighed p" + IN_ORDER + """
            limit :most offset :after) p on p.id = r.id
            left join fact_account_class_kind k on k.id = p.kind_id and p.class_points > 0
            """ + IN_ORDER;

    private static final String FROM = " from request r ";

    private static final String LATEST = " order by r.raised_at desc, r.id limit :closed offset :before";

    private final RequestRows rows;
    private final PriorityTables tables;
    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(RequestRows rows, PriorityTables tables, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.tables = tables;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of one page.
    List<Queued> page(QueueFilter filter) {
        return first(filter, ON_A_PAGE, (filter.page() - 1) * ON_A_PAGE);
    }

    /// The first few of them.
    List<Queued> first(QueueFilter filter, int most) {
        return first(filter, most, 0);
    }

    /// This one, with its priority.
    Queued of(RequestId id) {
        return list("where r.id = :id", Map.of("id", id.id()), 1, 0).getFirst();
    }

    /// How many there are by first choice, with all else of the filter.
    Map<Show, Integer> counts(QueueFilter filter) {
        String counted = Stream.of(Show.values())
                .map(show -> "count(*) filter (where " + show.condition() + ") as " + show.code())
                .collect(Collectors.joining(", "));
        Map<Show, Integer> counts = jdbc.sql("select " + counted + FROM + where(filter, RequestRows.OPEN))
                .params(params(filter))
                .query((row, number) -> {
                    Map<Show, Integer> open = new EnumMap<>(Show.class);
                    for (Show show : Show.values()) {
                        open.put(show, row.getInt(show.code()));
                    }
                    return open;
                })
                .single();
        counts.merge(Show.ALL, maybeClosed(filter) ? count(filter, RequestRows.CLOSED) : 0, Integer::sum);
        return counts;
    }

    /// How many open ones the actor answers for.
    int mine() {
        return count(QueueFilter.mine(), Show.MINE.condition());
    }

    private int count(QueueFilter filter, String condition) {
        return jdbc.sql("select count(*)" + FROM + where(filter, condition))
                .params(params(filter))
                .query(Integer.class)
                .single();
    }

    /// What is closed, which is most, comes after all that is open, the latest first: nothing needs weighing.
    private List<Queued> first(QueueFilter filter, int most, int after) {
        Map<String, Object> params = params(filter);
        if (filter.show() != Show.ALL) {
            return list(where(filter, filter.show().condition()), params, most, after);
        }
        List<Queued> found = new ArrayList<>(list(where(filter, RequestRows.OPEN), params, most, after));
        if (found.size() < most && maybeClosed(filter)) {
            params.put("closed", most - found.size());
            params.put("before", found.isEmpty() ? Math.max(0, after - count(filter, RequestRows.OPEN)) : 0);
            found.addAll(list(where(filter, RequestRows.CLOSED) + LATEST, params, most, 0));
        }
        return found;
    }

    private static boolean maybeClosed(QueueFilter filter) {
        return filter.state() == null || !filter.state().open();
    }

    private List<Queued> list(String which, Map<String, ?> params, int most, int after) {
        PriorityTable table = tables.current();
        return jdbc.sql(WEIGHED.formatted(which) + NAMED)
                .params(params)
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .param("after", after)
                .query((row, number) -> queued(row, number, table))
                .list();
    }

    private static String where(QueueFilter filter, String condition) {
        List<String> all = new ArrayList<>(List.of(condition));
        if (filter.kind() != null) {
            all.add("r.kind = :kind");
        }
        if (filter.state() != null) {
            all.add("r.state = :state");
        }
        if (filter.owner() != null) {
            all.add("r.owner_id = :owner");
        }
        if (filter.account() != null) {
            all.add("r.account_id = :account");
        }
        if (!filter.text().isEmpty()) {
            all.add("(position(:text in lower(r.title)) > 0 or r.serial = :serial or exists ("
                    + "select 1 from account a where a.id = r.account_id and position(:text in lower(a.name)) > 0))");
        }
        return "where " + String.join(" and ", all);
    }

    private static Map<String, Object> params(QueueFilter filter) {
        Map<String, Object> params = new HashMap<>();
        params.put("text", filter.text().toLowerCase(Locale.ROOT));
        OptionalLong serial = Request.serial(filter.text());
        params.put("serial", serial.orElse(-1));
        if (filter.kind() != null) {
            params.put("kind", filter.kind().code());
        }
        if (filter.state() != null) {
            params.put("state", filter.state().code());
        }
        if (filter.owner() instanceof IdentityId owner) {
            params.put("owner", owner.id());
        }
        if (filter.account() != null) {
            params.put("account", filter.account().id());
        }
        return params;
    }

    private Queued queued(ResultSet row, int number, PriorityTable table) throws SQLException {
        int ofTier = row.getInt("tier_points");
        int ofClass = row.getInt("class_points");
        int ofDamage = row.getInt("damage_points");
        String tier = row.getString("tier");
        Timestamp due = row.getTimestamp("due_at");
        return new Queued(
                rows.request(row, number),
                new Priority(
                        tier == null ? null : Tier.valueOf(tier.toUpperCase(Locale.ROOT)),
                        ofTier,
                        named(row.getString("name_zh"), row.getString("name_en")),
                        ofClass,
                        ofDamage,
                        table.level(ofTier + ofClass + ofDamage)),
                due == null ? null : due.toInstant());
    }

    private static Priority.@Nullable Named named(@Nullable String zh, @Nullable String en) {
        return zh == null || en == null ? null : new Priority.Named(zh, en);
    }
}
