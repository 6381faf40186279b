package pareto.service.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.people.LocalPeople;

/// What departments, people and tasks are called.
@Repository
@Transactional(readOnly = true)
class Names {

    private final LocalPeople people;
    private final JdbcClient jdbc;

    Names(LocalPeople people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    Map<UUID, String> departments() {
        return people.departments();
    }

    Map<UUID, String> people(Collection<UUID> ids) {
        return read("select id, name from identity where id = any(?::text[]::uuid[])", ids);
    }

    /// Titles of those the actor may see.
    Map<UUID, String> tasks(Collection<UUID> ids) {
        return read("select id, title as name from task where id = any(?::text[]::uuid[])", ids);
    }

    private Map<UUID, String> read(String sql, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql(sql)
                .params((Object) ids.stream().distinct().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
