package pareto.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Rows of tables `expertise` and `free_capacity`.
@Repository
@Transactional
class ExpertiseRows {

    private static final String SKILL = "skill";
    private static final String INDUSTRY = "industry";
    private static final String LANGUAGE = "language";

    private record Word(IdentityId who, String kind, String word) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpertiseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What everyone knows who has said anything.
    @Transactional(readOnly = true)
    Map<IdentityId, Expertise> all() {
        Map<IdentityId, Map<String, List<String>>> words = new HashMap<>();
        jdbc.sql("select identity_id, kind, word from expertise order by identity_id, kind, place")
                .query((row, number) -> new Word(
                        new IdentityId(row.getObject("identity_id", UUID.class)),
                        row.getString("kind"),
                        row.getString("word")))
                .list()
                .forEach(word -> words.computeIfAbsent(word.who(), id -> new HashMap<>())
                        .computeIfAbsent(word.kind(), kind -> new ArrayList<>())
                        .add(word.word()));
        Map<IdentityId, Integer> free = free();
        Map<IdentityId, Expertise> all = new HashMap<>();
        words.forEach((who, kinds) -> all.put(who, expertise(kinds, free.get(who))));
        free.forEach((who, percent) -> all.putIfAbsent(who, expertise(Map.of(), percent)));
        return all;
    }

    void put(IdentityId who, Expertise knows) {
        jdbc.sql("delete from expertise where identity_id = ?").param(who.id()).update();
        jdbc.sql("delete from free_capacity where identity_id = ?")
                .param(who.id())
                .update();
        add(who, SKILL, knows.skills());
        add(who, INDUSTRY, knows.industries());
        add(who, LANGUAGE, knows.languages());
        if (knows.free() != null) {
            jdbc.sql("insert into free_capacity (identity_id, percent, set_by, set_at) values (?, ?, actor(), ?)")
                    .params(who.id(), knows.free(), Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private void add(IdentityId who, String kind, List<String> words) {
        int place = 0;
        for (String word : words) {
            jdbc.sql("""
                    insert into expertise (identity_id, kind, folded, word, place, set_by, set_at)
                    values (?, ?, ?, ?, ?, actor(), ?) on conflict do nothing
                    """)
                    .params(who.id(), kind, Expertise.folded(word), word, place++, Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private Map<IdentityId, Integer> free() {
        Map<IdentityId, Integer> free = new HashMap<>();
        jdbc.sql("select identity_id, percent from free_capacity").query(row -> {
            free.put(new IdentityId(row.getObject("identity_id", UUID.class)), row.getInt("percent"));
        });
        return free;
    }

    private static Expertise expertise(Map<String, List<String>> words, @Nullable Integer free) {
        return new Expertise(
                words.getOrDefault(SKILL, List.of()),
                words.getOrDefault(INDUSTRY, List.of()),
                words.getOrDefault(LANGUAGE, List.of()),
                free);
    }
}
