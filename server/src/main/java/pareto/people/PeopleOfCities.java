package pareto.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Finds who of a department works in a city, by their posts.
@Repository
@Transactional(readOnly = true)
class PeopleOfCities implements LocalPeople {

    private static final String THERE = """
            with recursive below (top, id, depth) as (
                select id, id, 0 from department where id = any(:departments::text[]::uuid[])
                union all
                select b.top, d.id, b.depth + 1 from below b join department d on d.parent_id = b.id
            )
            select b.top, b.depth, s.id, s.name, p.city, p.superior_id, r.id as stand_in_id, r.name as stand_in
            from below b join post p on p.department_id = b.id and p.from_day <= :day and p.to_day > :day
            join fact_staff s on s.id = p.identity_id and not s.has_left
            left join stand_in i on i.absent_id = s.id and i.from_day <= :day and i.to_day > :day
            left join fact_staff r on r.id = i.stand_in_id and not r.has_left
            where exists (select 1 from role_right m where m.role = coalesce(r.role, s.role) and m.may = 'change')
            order by b.top, s.name, s.id
            """;

    /// @param depth how far below the department that was asked for
    private record There(
            UUID top,
            int depth,
            UUID id,
            String name,
            String city,
            @Nullable UUID superior,
            @Nullable UUID standIn,
            @Nullable String standInName) {

        private Found found(How how) {
            return standIn == null || standInName == null
                    ? new Found(new IdentityId(id), name, how)
                    : new Found(new IdentityId(standIn), standInName, how == How.LOCAL ? How.STAND_IN : how);
        }
    }

    private final Departments departments;
    private final Posts posts;
    private final JdbcClient jdbc;

    PeopleOfCities(Departments departments, Posts posts, JdbcClient jdbc) {
        this.departments = departments;
        this.posts = posts;
        this.jdbc = jdbc;
    }

    @Override
    public Map<Wanted, Found> find(Collection<Wanted> wanted, LocalDate day) {
        Set<Wanted> all = new LinkedHashSet<>(wanted);
        String[] tops = all.stream()
                .map(each -> each.department().toString())
                .distinct()
                .toArray(String[]::new);
        List<There> there = jdbc.sql(THERE)
                .param("departments", tops)
                .param("day", day)
                .query(PeopleOfCities::there)
                .list();
        Map<Wanted, Found> found = new HashMap<>();
        for (Wanted each : all) {
            List<There> inDepartment = there.stream()
                    .filter(one -> one.top().equals(each.department()))
                    .toList();
            find(each.city(), inDepartment).ifPresent(one -> found.put(each, one));
        }
        return found;
    }

    private static Optional<Found> find(@Nullable String city, List<There> people) {
        if (city == null) {
            return leads(people).map(one -> one.found(How.DEPARTMENT));
        }
        List<There> local = people.stream()
                .filter(one -> plain(one.city()).equals(plain(city)))
                .toList();
        return leads(local)
                .map(one -> one.found(How.LOCAL))
                .or(() -> leads(people).map(one -> one.found(How.HEAD)));
    }

    /// Whoever most of the others stand under directly, nearest to the department itself; else the first by
    /// name.
    private static Optional<There> leads(List<There> people) {
        return people.stream()
                .min(Comparator.comparing((There one) -> standsUnder(one, people))
                        .thenComparing(There::depth)
                        .thenComparing(one -> -people.stream()
                                .filter(other -> one.id().equals(other.superior()))
                                .count()));
    }

    private static boolean standsUnder(There one, List<There> others) {
        return others.stream().anyMatch(other -> other.id().equals(one.superior()));
    }

    private static String plain(String city) {
        String stripped = city.strip();
        return stripped.length() > 2 && stripped.endsWith("市")
                ? stripped.substring(0, stripped.length() - 1)
                : stripped;
    }

    @Override
    public Map<UUID, String> departments() {
        Map<UUID, String> names = new LinkedHashMap<>();
        departments.all().forEach(each -> names.put(each.id(), each.name()));
        return names;
    }

    @Override
    public @Nullable UUID departmentOf(IdentityId who, LocalDate day) {
        return posts.department(who, day).orElse(null);
    }

    @Override
    public IdentityId standingIn(IdentityId who, LocalDate day) {
        return jdbc.sql("""
                select i.stand_in_id from stand_in i join fact_staff s on s.id = i.stand_in_id and not s.has_left
                where i.absent_id = ? and i.from_day <= ? and i.to_day > ?
                """)
                .params(who.id(), day, day)
                .query(UUID.class)
                .optional()
                .map(IdentityId::new)
                .orElse(who);
    }

    private static There there(ResultSet row, int number) throws SQLException {
        return new There(
                row.getObject("top", UUID.class),
                row.getInt("depth"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("city"),
                row.getObject("superior_id", UUID.class),
                row.getObject("stand_in_id", UUID.class),
                row.getString("stand_in"));
    }
}
