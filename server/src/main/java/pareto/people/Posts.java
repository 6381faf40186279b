package pareto.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.shell.Refusal;

/// Who has worked where, and when.
@Repository
@Transactional
class Posts {

    /// A post as its history shows it.
    ///
    /// @param to first day on which it no longer held; null while it does
    record Held(
            String title,
            String department,
            String superior,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Posts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives someone another post from a day on; what was before stays readable.
    ///
    /// @throws Refusal when the superior already stands under the person
    void give(Post post) {
        refuseCircle(post);
        jdbc.sql("delete from post where identity_id = ? and from_day >= ?")
                .params(post.who().id(), post.from())
                .update();
        jdbc.sql("update post set to_day = ? where identity_id = ? and to_day > ?")
                .params(post.from(), post.who().id(), post.from())
                .update();
        jdbc.sql("""
                insert into post (id, identity_id, department_id, superior_id, title, city, from_day, set_by, set_at)
                values (:id, :who, :department, :superior, :title, :city, :from, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("who", post.who().id())
                .param("department", post.department())
                .param(
                        "superior",
                        post.superior() == null ? null : post.superior().id())
                .param("title", post.title().strip())
                .param("city", post.city().strip())
                .param("from", post.from())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// The department of someone on a day.
    @Transactional(readOnly = true)
    Optional<UUID> department(IdentityId who, LocalDate day) {
        return jdbc.sql("""
                select department_id from post
                where identity_id = ? and from_day <= ? and to_day > ? and department_id is not null
                """).params(who.id(), day, day).query(UUID.class).optional();
    }

    /// All posts of someone, the latest first.
    @Transactional(readOnly = true)
    List<Held> of(IdentityId who) {
        return jdbc.sql("""
                select p.title, coalesce(d.name, '') as department, coalesce(s.name, '') as superior, p.from_day,
                    nullif(p.to_day, 'infinity') as to_day
                from post p left join department d on d.id = p.department_id left join fact_staff s on s.id = p.superior_id
                where p.identity_id = ? order by p.from_day desc
                """)
                .param(who.id())
                .query((row, number) -> new Held(
                        row.getString("title"),
                        row.getString("department"),
                        row.getString("superior"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    private void refuseCircle(Post post) {
        if (post.superior() == null) {
            return;
        }
        boolean circle = jdbc.sql("""
                with recursive up (id) as (
                    select cast(? as uuid)
                    union
                    select p.superior_id from up join post p on p.identity_id = up.id
                    where p.from_day <= ? and p.to_day > ? and p.superior_id is not null
                )
                select exists (select 1 from up where id = ?)
                """)
                .params(
                        post.superior().id(),
                        post.from(),
                        post.from(),
                        post.who().id())
                .query(Boolean.class)
                .single();
        if (circle) {
            throw Refusal.conflict("people.post.circle");
        }
    }
}
