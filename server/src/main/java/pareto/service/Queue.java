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

    /// Of several classes the one counts that gives most.
    private static final String RANKED = RequestRows.FROM + """
            cross join (select max(number) as number from priority_version) v
            left join lateral (
                select t.tier from fact_account_tier t
                where t.account_id = r.account_id and t.from_day <= :today and t.to_day > :today
                order by t.exception desc limit 1) tier on true
            left join lateral (
                select c.kind_id, p.points from fact_account_class c join priority_point p on p.number = v.number
                    and p.part = case r.kind when 'fault' then 'class_fault' else 'class' end and p.code = c.kind_id::text
                where c.account_id = r.account_id and c.from_day <= :today and c.to_day > :today
                order by p.points desc, c.kind_id limit 1) class on true
            left join fact_account_class_kind k on k.id = class.kind_id and class.points > 0
            left join priority_point pt on pt.number = v.number and pt.part = 'tier' and pt.code = tier.tier
            left join priority_point pd on pd.number = v.number and pd.part = 'damage' and pd.code = r.damage
            left join lateral (
                select min(s.due_at) as at from stopwatch s
                where s.request_id = r.id and s.purpose = 'sla' and s.open) due on true
            """;

    private static final String QUEUED = "select " + RequestRows.COLUMNS + """
                , tier.tier, coalesce(pt.points, 0) as tier_points, k.name_zh, k.name_en,
                coalesce(class.points, 0) as class_points, coalesce(pd.points, 0) as damage_points, due.at as due_at
            """ + RANKED;

    private static final String ORDER = """
             order by r.state in ('closed', 'merged'),
                case when r.state in ('closed', 'merged') then 0
                    else coalesce(pt.points, 0) + coalesce(class.points, 0) + coalesce(pd.points, 0) end desc,
                due.at, case when r.state not in ('closed', 'merged') then r.raised_at end, r.raised_at desc, r.id
            """;

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
        return list("where r.id = :id", Map.of("id", id.id())).getFirst();
    }

    /// How many there are by first choice, with all else of the filter.
    Map<Show, Integer> counts(QueueFilter filter) {
        String counted = Stream.of(Show.values())
                .map(show -> "count(*) filter (where " + show.condition() + ") as " + show.code())
                .collect(Collectors.joining(", "));
        Map<Show, Integer> counts = jdbc.sql(
                        "select " + counted + " " + RequestRows.FROM + where(filter, RequestRows.OPEN))
                .params(params(filter))
                .query((row, number) -> {
                    Map<Show, Integer> open = new EnumMap<>(Show.class);
                    for (Show show : Show.values()) {
                        open.put(show, row.getInt(show.code()));
                    }
                    return open;
                })
                .single();
        counts.merge(Show.ALL, closed(filter), Integer::sum);
        return counts;
    }

    /// Of what is closed, which is most, only the number matters: who answered is not looked up without need.
    private int closed(QueueFilter filter) {
        String from =
                filter.owner() == null ? "from request r join account a on a.id = r.account_id " : RequestRows.FROM;
        return jdbc.sql("select count(*) " + from + where(filter, "not (" + RequestRows.OPEN + ")"))
                .params(params(filter))
                .query(Integer.class)
                .single();
    }

    /// How many open ones the actor answers for.
    int mine() {
        return jdbc.sql("""
                select count(*) from request r
                where r.state not in ('closed', 'merged')
                    and r.id in (select w.request_id from request_owner w where w.identity_id = actor())
                    and (select w.identity_id from request_owner w where w.request_id = r.id
                        order by w.since desc limit 1) = actor()
                """).query(Integer.class).single();
    }

    private List<Queued> first(QueueFilter filter, int most, int after) {
        Map<String, Object> params = new HashMap<>(params(filter));
        params.put("most", most);
        params.put("after", after);
        return list(where(filter, filter.show().condition()) + ORDER + " limit :most offset :after", params);
    }

    private List<Queued> list(String which, Map<String, ?> params) {
        PriorityTable table = tables.current();
        return jdbc.sql(QUEUED + which)
                .params(params)
                .param("today", LocalDate.now(clock))
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
            all.add("o.identity_id = :owner");
        }
        if (filter.account() != null) {
            all.add("r.account_id = :account");
        }
        if (!filter.text().isEmpty()) {
            all.add("(position(:text in lower(r.title)) > 0 or position(:text in lower(a.name)) > 0"
                    + " or r.serial = :serial)");
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
