package pareto.account;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.access.Actors;
import pareto.shell.Refusal;

/// Who belongs to whom, dated, as persons say it: an account may stand under several parents, each with a share. The
/// database derives the main one from them (`MainParents`).
@Repository
class Parents {

    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Parents(Actors actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Gives an account this parent alone from a day on, or none; what was before stays readable.
    void move(AccountId account, @Nullable AccountId parent, LocalDate day) {
        move(account, parent, null, day);
    }

    /// The same with the share the parent holds.
    void move(AccountId account, @Nullable AccountId parent, @Nullable BigDecimal share, LocalDate day) {
        lock();
        if (parent != null) {
            refuseCircle(account, parent, day);
        }
        jdbc.sql("delete from account_parent where account_id = ? and from_day >= ?")
                .params(account.id(), day)
                .update();
        jdbc.sql("update account_parent set to_day = ? where account_id = ? and to_day > ?")
                .params(day, account.id(), day)
                .update();
        if (parent != null) {
            insert(account, parent, share, day);
        }
    }

    /// From a day on a parent holds this share of an account, beside its other parents.
    ///
    /// @param share percent; null where it is unknown or the whole
    void hold(AccountId account, AccountId parent, @Nullable BigDecimal share, LocalDate day) {
        lock();
        refuseCircle(account, parent, day);
        cut(account, parent, day);
        insert(account, parent, share, day);
        refuseMoreThanAll(account, day);
    }

    /// From a day on a parent is none any more.
    ///
    /// @return whether it was one
    boolean end(AccountId account, AccountId parent, LocalDate day) {
        lock();
        return cut(account, parent, day) > 0;
    }

    /// The day a change takes effect on when nobody names one: today; the first parent of an account holds as long as
    /// the history goes back.
    LocalDate usualDay(AccountId account) {
        boolean first = jdbc.sql("select not exists (select 1 from account_parent where account_id = ?)")
                .param(account.id())
                .query(Boolean.class)
                .single();
        return first ? ParentLink.EVER : LocalDate.now(clock);
    }

    /// Whether the one stands under the other on a day by any parents, so that it cannot become its parent.
    boolean standsUnder(AccountId one, AccountId other, LocalDate day) {
        return meets(one, other, day, day.plusDays(1));
    }

    /// All parents an account ever had or will have, as far as the actor may see them, those that began last first.
    List<ParentLink> of(AccountId account) {
        return jdbc.sql("select " + ParentLink.COLUMNS + """
                 from account_parent p join account a on a.id = p.parent_id
                where p.account_id = ? order by p.from_day desc, p.share desc, a.code
                """)
                .param(account.id())
                .query(ParentLink::of)
                .list();
    }

    /// The accounts one holds a share in on a day without being their main parent, so that they count elsewhere.
    List<ParentLink> heldElsewhere(AccountId account, LocalDate day, int most) {
        return jdbc.sql("select " + ParentLink.COLUMNS + """
                 from account_parent p join account a on a.id = p.account_id
                where p.parent_id = ? and p.from_day <= ? and p.to_day > ? and not exists (
                    select 1 from account_main_parent m
                    where m.account_id = p.account_id and m.parent_id = p.parent_id and m.from_day <= ? and m.to_day > ?)
                order by a.name, a.code limit ?
                """)
                .params(account.id(), day, day, day, day, most)
                .query(ParentLink::of)
                .list();
    }

    /// Lets nobody else change the tree until this transaction is over: two changes that are each right could together
    /// close a circle or give away more than all of an account.
    void lock() {
        jdbc.sql("lock table account_parent in share row exclusive mode").update();
    }

    private int cut(AccountId account, AccountId parent, LocalDate day) {
        int gone = jdbc.sql("delete from account_parent where account_id = ? and parent_id = ? and from_day >= ?")
                .params(account.id(), parent.id(), day)
                .update();
        return gone
                + jdbc.sql("update account_parent set to_day = ? where account_id = ? and parent_id = ? and to_day > ?")
                        .params(day, account.id(), parent.id(), day)
                        .update();
    }

    private void insert(AccountId account, AccountId parent, @Nullable BigDecimal share, LocalDate day) {
        jdbc.sql("""
                insert into account_parent (account_id, parent_id, share, from_day, origin, set_by, set_at)
                values (:account, :parent, :share, :day, 'person', actor(), :now)
                """)
                .param("account", account.id())
                .param("parent", parent.id())
                .param("share", share)
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void refuseCircle(AccountId account, AccountId parent, LocalDate day) {
        // by a system actor: a circle may pass through accounts the person does not see
        if (actors.system("groups", () -> meets(parent, account, day, LocalDate.MAX))) {
            throw Refusal.conflict("account.parent.circle", name(parent), name(account));
        }
    }

    /// Shares nobody knows are left out of the sum.
    private void refuseMoreThanAll(AccountId account, LocalDate day) {
        Optional<LocalDate> full = jdbc.sql("""
                select d.day from (
                    select greatest(from_day, cast(? as date)) as day from account_parent where account_id = ?
                ) d
                where (select sum(p.share) from account_parent p
                    where p.account_id = ? and p.from_day <= d.day and p.to_day > d.day) > 100
                order by d.day limit 1
                """)
                .params(day, account.id(), account.id())
                .query(LocalDate.class)
                .optional();
        if (full.isPresent()) {
            throw Refusal.conflict("account.parent.tooMuch", name(account), full.get());
        }
    }

    /// Whether going up from one account leads to the other on any of these days.
    private boolean meets(AccountId from, AccountId goal, LocalDate first, LocalDate end) {
        return jdbc.sql("""
                with recursive up (id, from_day, to_day) as (
                    select cast(? as uuid), cast(? as date), cast(? as date)
                    union
                    select p.parent_id, greatest(up.from_day, p.from_day), least(up.to_day, p.to_day)
                    from up join account_parent p on p.account_id = up.id
                    where p.from_day < up.to_day and p.to_day > up.from_day
                )
                select exists (select 1 from up where id = ?)
                """)
                .params(from.id(), first, end, goal.id())
                .query(Boolean.class)
                .single();
    }

    private String name(AccountId account) {
        return jdbc.sql("select name from account where id = ?")
                .param(account.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
