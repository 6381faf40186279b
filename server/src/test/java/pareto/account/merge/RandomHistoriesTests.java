package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// Four accounts with random facts; two are merged, life goes on, the merge is undone. What then stands in every table
/// is what would stand there had the two never been merged. `-Dpareto.long=true` lives 1,000 histories
/// (`-Dpareto.histories=n` another number, `-Dpareto.seed=n` others).
@IntegrationTest
class RandomHistoriesTests {

    private static final long SEED = Long.getLong("pareto.seed", 20_261_126);
    private static final int HISTORIES =
            Integer.getInteger("pareto.histories", Boolean.getBoolean("pareto.long") ? 1_000 : 25);
    private static final List<String> CODES = List.of("R1", "R2", "R3", "R4");

    /// What is written by hand, by table.
    private static final Map<String, String> WORDS = Map.of(
            "key_account", "reason",
            "account_class", "evidence",
            "account_tier", "reason",
            "account_phase", "reason",
            "phase_question", "evidence",
            "nomination", "reason",
            "nomination_step", "reason");

    private static final List<String> DATED = List.of("team_member", "account_class", "contact_post", "board_seat");
    private static final List<String> REMOVED = List.of("team_member", "board_seat", "nomination", "contact_post");

    @Autowired
    private Merging merging;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final List<UUID> people = new ArrayList<>();
    private List<UUID> ids = List.of();

    @BeforeEach
    void fourAccounts() {
        house.knowsOnly(
                new FoundAccount("R1", "恒岳重工有限公司", null),
                new FoundAccount("R2", "恒岳重工股份有限公司", null),
                new FoundAccount("R3", "云杉科技", null),
                new FoundAccount("R4", "晴川传媒", null));
        actors.system("test", () -> {
            Map<String, AccountId> known = accounts.ids(CODES);
            ids = CODES.stream()
                    .map(code -> Objects.requireNonNull(known.get(code)).id())
                    .toList();
            for (int number = 0; number < 3; number++) {
                people.add(house.person("同事" + number, Role.MANAGER).id().id());
            }
        });
    }

    @Test
    void endAsIfTheTwoHadNeverBeenMerged() {
        System.out.printf("%d random histories from seed %d%n", HISTORIES, SEED);
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            long now = seed;
            actors.system(
                    "test",
                    () -> transaction.executeWithoutResult(status -> {
                        live(now, status);
                        status.setRollbackOnly();
                    }));
        }
    }

    private void live(long seed, TransactionStatus status) {
        Random random = new Random(seed);
        List<UUID> order = new ArrayList<>(ids);
        Collections.shuffle(order, random);
        RandomFacts facts = new RandomFacts(jdbc, random, order, people);
        facts.add(10 + random.nextInt(60));
        Map<String, List<String>> before = dump();
        Object beginning = status.createSavepoint();

        UUID merge = merging.merge(new AccountId(ids.get(0)), new AccountId(ids.get(1)), "同一家");
        assertThat(dump().get("account.id")).as("seed %d", seed).hasSize(3);
        List<RandomFacts.Fact> changes = changes(random, facts, seed % 4 == 0 ? 0 : 1 + random.nextInt(12));
        merging.undo(merge);
        Map<String, List<String>> after = dump();
        List<String> stuck = stuck(merge);

        status.rollbackToSavepoint(beginning);
        assertThat(dump()).as("seed %d", seed).isEqualTo(before);
        changes.forEach(RandomFacts.Fact::write);
        if (stuck.isEmpty()) {
            assertThat(after).as("seed %d", seed).isEqualTo(dump());
        } else {
            Set<String> lacks = rows(dump());
            lacks.removeAll(rows(after));
            Set<String> has = rows(after);
            has.removeAll(rows(dump()));
            assertThat(lacks).as("nothing is lost, seed %d", seed).isEqualTo(Set.copyOf(stuck));
            assertThat(has)
                    .as("what stands in its place was added since, seed %d", seed)
                    .allMatch(row -> row.contains(ids.get(0).toString()));
        }
    }

    /// Rows set aside whose place somebody has taken since.
    private List<String> stuck(UUID merge) {
        return jdbc.sql("""
                select table_name || ' ' || cast(before as text) from merge_row where merge_id = ? and outcome = 'stuck'
                """).param(merge).query(String.class).list();
    }

    private static Set<String> rows(Map<String, List<String>> dump) {
        Set<String> rows = new TreeSet<>();
        dump.forEach((place, all) -> all.forEach(row -> rows.add(place.replaceAll("\\..*", "") + " " + row)));
        return rows;
    }

    /// Does what people do meanwhile, and says what it was.
    private List<RandomFacts.Fact> changes(Random random, RandomFacts facts, int many) {
        List<RandomFacts.Fact> done = new ArrayList<>();
        facts.without(ids.get(1));
        for (int at = 0; at < many; at++) {
            RandomFacts.Fact change = switch (random.nextInt(5)) {
                case 0 -> {
                    String table = one(List.copyOf(new TreeMap<>(WORDS).keySet()), random);
                    yield row(table, "update %s set " + WORDS.get(table) + " = '改了' where id = ?", random);
                }
                case 1 ->
                    row(
                            one(DATED, random),
                            "update %s set to_day = from_day + 1 where id = ? and to_day > from_day + 1",
                            random);
                case 2 -> row(one(REMOVED, random), "delete from %s where id = ?", random);
                case 3 -> facts.nominations().isEmpty() ? () -> false : facts.answer(one(facts.nominations(), random));
                default -> facts.fact(ids.get(0));
            };
            if (change.write()) {
                done.add(change);
            }
        }
        return done;
    }

    /// A change of one row of the merged account.
    private RandomFacts.Fact row(String table, String sql, Random random) {
        List<UUID> rows = jdbc.sql("select id from " + table + " where account_id = ? order by id")
                .param(ids.get(0))
                .query(UUID.class)
                .list();
        if (rows.isEmpty()) {
            return () -> false;
        }
        UUID row = one(rows, random);
        return () -> jdbc.sql(sql.formatted(table)).param(row).update() > 0;
    }

    /// Every row about these accounts, by table and column.
    private Map<String, List<String>> dump() {
        Map<String, List<String>> dump = new TreeMap<>();
        List<String> all = ids.stream().map(UUID::toString).toList();
        for (Reference reference : catalogue.references()) {
            String table = reference.table().name();
            if (!table.equals("account_merge") && !table.equals("account_alias")) {
                dump.put(table + "." + reference.column(), rows(table, reference.column(), reference.condition(), all));
            }
        }
        dump.put("account.id", rows("account", "id", "", all));
        dump.put(
                "contact_data",
                jdbc.sql("select cast(to_jsonb(d) as text) from contact_data d where post_id is not null order by 1")
                        .query(String.class)
                        .list());
        return dump;
    }

    private List<String> rows(String table, String column, String condition, List<String> all) {
        return jdbc.sql("select cast(to_jsonb(t) as text) from %s t where cast(%s as text) = any(?)%s order by 1"
                        .formatted(table, "t." + column, condition))
                .param(all.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
