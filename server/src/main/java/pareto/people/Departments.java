package pareto.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The departments, as a tree.
@Repository
@Transactional
class Departments {

    /// @param depth steps below the top, 0 at the top
    /// @param people how many work directly in it today
    record Department(UUID id, String name, int depth, int people) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Departments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All of them, each below the one it belongs to.
    @Transactional(readOnly = true)
    List<Department> all() {
        return jdbc.sql("""
                with recursive tree (id, name, depth, place) as (
                    select id, name, 0, array[name] from department where parent_id is null
                    union all
                    select d.id, d.name, t.depth + 1, t.place || d.name from tree t join department d on d.parent_id = t.id
                )
                select t.id, t.name, t.depth, (
                    select count(*) from post p join fact_staff s on s.id = p.identity_id and not s.has_left
                    where p.department_id = t.id and p.from_day <= :today and p.to_day > :today) as people
                from tree t order by t.place
                """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Department(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("depth"),
                        row.getInt("people")))
                .list();
    }

    /// @throws Refusal when there is one of that name in the same place
    UUID add(String name, @Nullable UUID parent) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            jdbc.sql("""
                    insert into department (id, name, parent_id, opened_at, opened_by) values (:id, :name, :parent, :at, actor())
                    """)
                    .param("id", id)
                    .param("name", name.strip())
                    .param("parent", parent)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("people.department.taken", name.strip());
        }
        return id;
    }

    /// @throws Refusal when there is one of that name in the same place, or no such department
    void rename(UUID id, String name) {
        try {
            int renamed = jdbc.sql("update department set name = ? where id = ?")
                    .params(name.strip(), id)
                    .update();
            if (renamed == 0) {
                throw Refusal.notFound("people.department.unknown");
            }
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("people.department.taken", name.strip());
        }
    }
}
