package pareto.service;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.service.QueueFilter.Show;

/// Random requests of a dozen accounts with random tiers, classes, promises and people, put in order one by one as the
/// decision record says it, and by the queue.
class TheOrderOfAQueueTests extends OneShop {

    private static final int ACCOUNTS = 12;
    private static final int REQUESTS = 130;
    private static final String PUBLIC = "01990000-0000-7000-8000-000000000002";
    private static final String DEFENCE = "01990000-0000-7000-8000-000000000011";

    /// One of them, as the tables tell it.
    private record One(
            RequestId id,
            UUID account,
            String accountName,
            String title,
            RequestKind kind,
            RequestState state,
            UUID owner,
            Instant raised,
            int points,
            @Nullable Instant due) {}

    private static final Comparator<One> ORDER = comparing(
                    (One one) -> !one.state().open())
            .thenComparing(one -> one.state().open() ? one.points() : 0, reverseOrder())
            .thenComparing(one -> one.state().open() ? one.due() : null, nullsLast(naturalOrder()))
            .thenComparing(one -> one.state().open() ? one.raised() : Instant.EPOCH)
            .thenComparing(One::raised, reverseOrder())
            .thenComparing(one -> one.id().id().toString());

    @Autowired
    private Queue queue;

    @Autowired
    private PriorityTables tables;

    @Autowired
    private TransactionTemplate transaction;

    private final Random random = new Random(20_261_128);
    private List<One> all = List.of();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void aRandomQueue() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        actors.system(
                "test",
                () -> transaction.executeWithoutResult(status -> {
                    points();
                    List<FoundAccount> found = new ArrayList<>();
                    for (int number = 0; number < ACCOUNTS; number++) {
                        found.add(new FoundAccount("Q" + number, "连锁店" + number, null));
                    }
                    accounts.ensure(found);
                    List<AccountId> ids = new ArrayList<>(
                            accounts.ids(found.stream().map(FoundAccount::code).toList())
                                    .values());
                    ids.add(shop);
                    ids.forEach(this::standing);
                    for (int number = 0; number < REQUESTS; number++) {
                        request(ids.get(random.nextInt(ids.size())), number);
                    }
                }));
        all = house.asSystem(this::told);
    }

    @AfterEach
    void theDeliveredTable() {
        actors.system(
                "test",
                () -> tables.set(
                        tables.current().number(), tables.all().getLast().points()));
    }

    @Test
    void isThatOfPointsDaysAndAges() {
        for (WithPassword reader : List.of(director, manager)) {
            Predicate<One> seen =
                    reader.equals(director) ? one -> true : one -> one.account().equals(shop.id());
            for (Show show : Show.values()) {
                agree(reader, seen, new QueueFilter(show, null, null, null, null, "", 1));
                agree(reader, seen, new QueueFilter(show, RequestKind.FAULT, null, null, null, "", 1));
                agree(reader, seen, new QueueFilter(show, null, RequestState.CLOSED, null, null, "", 1));
                agree(reader, seen, new QueueFilter(show, null, RequestState.WAITING, null, null, "", 1));
                agree(reader, seen, new QueueFilter(show, null, null, desk.id(), null, "", 1));
                agree(reader, seen, new QueueFilter(show, null, null, null, shop, "", 1));
                agree(reader, seen, new QueueFilter(show, null, null, null, null, "店1", 1));
                agree(reader, seen, new QueueFilter(show, null, null, manager.id(), null, "专线 7", 1));
            }
        }
    }

    @Test
    void countsAsItLists() {
        var any = new QueueFilter(Show.OPEN, null, null, null, null, "", 1);
        Map<Show, Integer> counts = as(deputy, () -> queue.counts(any));

        assertThat(as(director, () -> queue.counts(any)))
                .isEqualTo(Map.of(
                        Show.OPEN, expected(director, one -> true, any).size(),
                        Show.MINE,
                                expected(director, one -> true, show(Show.MINE)).size(),
                        Show.UNTAKEN,
                                expected(director, one -> true, show(Show.UNTAKEN))
                                        .size(),
                        Show.ALL, all.size()));
        assertThat(as(deputy, queue::mine)).isEqualTo(counts.get(Show.MINE));
    }

    @Test
    void isFoundWithoutAskingWhoAnswersAndHowMuchItWeighsForEachRow() {
        Map<String, Long> asked = as(
                director,
                () -> transaction.execute(status -> {
                    Map<String, Long> before = looks();
                    queue.page(show(Show.OPEN));
                    queue.counts(show(Show.OPEN));
                    Map<String, Long> looks = looks();
                    looks.replaceAll((table, count) -> count - before.getOrDefault(table, 0L));
                    return looks;
                }));

        assertThat(asked).containsEntry("request_owner", 0L);
        assertThat(asked.values()).allMatch(looks -> looks <= ACCOUNTS + 3, "once for each account at most");
    }

    /// How often each of these tables was looked into by this transaction, and by what is not reported yet.
    private Map<String, Long> looks() {
        Map<String, Long> looks = new HashMap<>();
        jdbc.sql("""
                select relname, seq_scan + coalesce(idx_scan, 0) as looks from pg_stat_xact_user_tables
                where relname in ('request_owner', 'account_tier', 'account_class', 'priority_point')
                """).query(row -> {
            looks.put(row.getString("relname"), row.getLong("looks"));
        });
        return looks;
    }

    private void agree(WithPassword reader, Predicate<One> seen, QueueFilter filter) {
        List<One> expected = expected(reader, seen, filter);
        List<Queued> found = new ArrayList<>();
        for (int page = 1; page <= REQUESTS / Queue.ON_A_PAGE + 2; page++) {
            QueueFilter at = filter.at(page);
            found.addAll(as(reader, () -> queue.page(at)));
        }
        assertThat(found)
                .as("%s as %s", filter, reader.login())
                .extracting(one -> one.request().id())
                .containsExactlyElementsOf(expected.stream().map(One::id).toList());
        assertThat(found)
                .extracting(one -> one.priority().points())
                .containsExactlyElementsOf(expected.stream().map(One::points).toList());
        assertThat(found)
                .extracting(one -> one.request().owner().id())
                .containsExactlyElementsOf(expected.stream().map(One::owner).toList());
    }

    private List<One> expected(WithPassword reader, Predicate<One> seen, QueueFilter filter) {
        return all.stream()
                .filter(seen)
                .filter(one -> switch (filter.show()) {
                    case OPEN -> one.state().open();
                    case MINE ->
                        one.state().open() && one.owner().equals(reader.id().id());
                    case UNTAKEN -> one.state() == RequestState.RAISED;
                    case ALL -> true;
                })
                .filter(one -> filter.kind() == null || one.kind() == filter.kind())
                .filter(one -> filter.state() == null || one.state() == filter.state())
                .filter(one -> filter.owner() == null
                        || one.owner().equals(filter.owner().id()))
                .filter(one -> filter.account() == null
                        || one.account().equals(filter.account().id()))
                .filter(one ->
                        one.title().contains(filter.text()) || one.accountName().contains(filter.text()))
                .sorted(ORDER)
                .toList();
    }

    private static QueueFilter show(Show show) {
        return new QueueFilter(show, null, null, null, null, "", 1);
    }

    /// Classes weigh too, differently for faults.
    private void points() {
        Map<String, Integer> points = new HashMap<>(tables.current().points());
        points.put("class." + PUBLIC, 7);
        points.put("class." + DEFENCE, 12);
        points.put("class_fault." + DEFENCE, 40);
        tables.set(tables.current().number(), points);
    }

    /// Some served in one way, some in another for a while, some no more; in none, one or two classes.
    private void standing(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        if (random.nextInt(3) > 0) {
            tier(account, today.minusDays(90), random.nextInt(4) == 0 ? today : LocalDate.of(9999, 1, 1), false);
        }
        if (random.nextInt(3) == 0) {
            tier(account, today.minusDays(9), random.nextInt(3) == 0 ? today.minusDays(1) : today.plusDays(9), true);
        }
        for (String kind : List.of(PUBLIC, DEFENCE)) {
            if (random.nextInt(3) == 0) {
                jdbc.sql("""
                        insert into account_class (id, account_id, kind_id, from_day, to_day, evidence, set_by, set_at)
                        values (gen_random_uuid(), ?, ?::uuid, ?, ?, '', actor(), now())
                        """)
                        .params(
                                account.id(),
                                kind,
                                today.minusDays(50),
                                random.nextInt(4) == 0 ? today : today.plusDays(50))
                        .update();
            }
        }
    }

    private void tier(AccountId account, LocalDate from, LocalDate to, boolean exception) {
        jdbc.sql("""
                insert into account_tier (id, account_id, tier, from_day, to_day, exception, reason, decided_by, decided_at)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, '', actor(), now())
                """)
                .params(account.id(), one(List.of("platinum", "core", "priority", "general")), from, to, exception)
                .update();
    }

    /// Several raised and due at the same moment.
    private void request(AccountId account, int number) {
        UUID id = UUID.randomUUID();
        Timestamp raised = Timestamp.from(now.minus(1 + random.nextInt(40), ChronoUnit.HOURS));
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                values (?, ?, ?, ?, ?, 'page', ?, ?, actor())
                """)
                .params(
                        id,
                        account.id(),
                        one(List.of(RequestKind.values())).code(),
                        one(List.of(Damage.values())).code(),
                        "专线 " + number,
                        one(List.of(RequestState.values())).code(),
                        raised)
                .update();
        List<IdentityId> people = List.of(manager.id(), deputy.id(), desk.id(), director.id());
        for (int owner = random.nextInt(3); owner >= 0; owner--) {
            jdbc.sql("""
                    insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                    select ?, coalesce(max(since) + interval '1 minute', ?), ?, ?, 'taken', actor() from request_owner
                    where request_id = ?
                    """).params(id, raised, account.id(), one(people).id(), id).update();
        }
        for (int watch = random.nextInt(3); watch > 0; watch--) {
            jdbc.sql("""
                    insert into stopwatch (id, request_id, account_id, purpose, what, lines, open, due_at)
                    values (gen_random_uuid(), ?, ?, ?, '恢复', 1, ?, ?)
                    """)
                    .params(
                            id,
                            account.id(),
                            one(List.of("sla", "sla", "ola")),
                            random.nextInt(4) > 0,
                            Timestamp.from(now.plus(random.nextInt(5), ChronoUnit.HOURS)))
                    .update();
        }
    }

    private List<One> told() {
        return jdbc.sql("""
                select r.id, r.account_id, a.name, r.title, r.kind, r.damage, r.state, r.raised_at
                from request r join account a on a.id = r.account_id
                """)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID account = row.getObject("account_id", UUID.class);
                    RequestKind kind = RequestKind.ofCode(row.getString("kind"));
                    return new One(
                            new RequestId(id),
                            account,
                            row.getString("name"),
                            row.getString("title"),
                            kind,
                            RequestState.ofCode(row.getString("state")),
                            owners.of(new RequestId(id)).getLast().who().id(),
                            row.getTimestamp("raised_at").toInstant(),
                            ofTier(account) + ofClass(account, kind) + point("damage." + row.getString("damage")),
                            due(id));
                })
                .list();
    }

    /// The exception lies over what holds otherwise.
    private int ofTier(UUID account) {
        return jdbc.sql("""
                select tier from account_tier where account_id = ? and daterange(from_day, to_day) @> cast(? as date)
                order by exception
                """).params(account, LocalDate.now(clock)).query(String.class).list().stream()
                .reduce((plain, exception) -> exception)
                .map(tier -> point("tier." + tier))
                .orElse(0);
    }

    private int ofClass(UUID account, RequestKind kind) {
        String part = kind == RequestKind.FAULT ? "class_fault." : "class.";
        return jdbc.sql("""
                select kind_id::text from account_class
                where account_id = ? and daterange(from_day, to_day) @> cast(? as date)
                """).params(account, LocalDate.now(clock)).query(String.class).list().stream()
                .mapToInt(one -> point(part + one))
                .max()
                .orElse(0);
    }

    private int point(String name) {
        return tables.current().points().getOrDefault(name, 0);
    }

    private @Nullable Instant due(UUID request) {
        return jdbc
                .sql("select due_at from stopwatch where request_id = ? and purpose = 'sla' and open")
                .param(request)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .min(naturalOrder())
                .orElse(null);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
