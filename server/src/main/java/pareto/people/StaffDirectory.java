package pareto.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.access.Role;

/// Our people as they stand today.
@Repository
@Transactional(readOnly = true)
class StaffDirectory implements Colleagues {

    private static final String MEMBERS = """
            select s.id, s.name, s.role, s.has_left, coalesce(p.title, '') as title, coalesce(p.city, '') as city,
                coalesce(d.name, '') as department, p.superior_id
            from fact_staff s
            left join post p on p.identity_id = s.id and p.from_day <= :today and p.to_day > :today
            left join department d on d.id = p.department_id
            """;

    private final Posts posts;
    private final Departments departments;
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffDirectory(Posts posts, Departments departments, JdbcClient jdbc, Clock clock) {
        this.posts = posts;
        this.departments = departments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<StaffMember> find(IdentityId id) {
        return jdbc.sql(MEMBERS + " where s.id = :id")
                .param("today", today())
                .param("id", id.id())
                .query(StaffDirectory::member)
                .optional();
    }

    @Override
    public List<StaffMember> present() {
        return jdbc.sql(MEMBERS + " where not s.has_left order by s.name, s.id")
                .param("today", today())
                .query(StaffDirectory::member)
                .list();
    }

    @Override
    @Transactional
    public void place(IdentityId who, String title, String department, String city, @Nullable IdentityId superior) {
        UUID in = departments.all().stream()
                .filter(open -> open.name().equals(department))
                .findFirst()
                .map(Departments.Department::id)
                .orElseGet(() -> departments.add(department, null));
        posts.give(new Post(who, in, superior, title, city, today()));
    }

    @Override
    @Transactional
    public void forgetPosts() {
        for (String table : List.of("expertise", "free_capacity", "stand_in", "post", "department")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /// Everyone directly under someone, by name.
    List<StaffMember> under(IdentityId superior) {
        return jdbc.sql(MEMBERS + " where not s.has_left and p.superior_id = :superior order by s.name, s.id")
                .param("today", today())
                .param("superior", superior.id())
                .query(StaffDirectory::member)
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        UUID superior = row.getObject("superior_id", UUID.class);
        return new StaffMember(
                new IdentityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("title"),
                row.getString("department"),
                row.getString("city"),
                superior == null ? null : new IdentityId(superior),
                row.getBoolean("has_left"));
    }
}
