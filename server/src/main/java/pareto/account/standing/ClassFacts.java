package pareto.account.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import pareto.account.AccountId;
import pareto.shell.Text;

/// Rows of tables `account_class_kind` and `account_class`.
@Repository
@Transactional
class ClassFacts {

    private static final String KINDS = """
            select id, scheme, scheme_zh, scheme_en, name_zh, name_en, what_zh, what_en from account_class_kind
            """;

    /// Why an account is in a class.
    ///
    /// @param grounds what the program had seen; null where only a person spoke
    /// @param said the words of the person who decided
    record Reason(@Nullable Evidence grounds, String said) {

        /// Both as they are stored.
        String words() {
            return grounds == null ? said : grounds.stored() + " " + said;
        }

        /// What the program had seen, as a sentence.
        @Nullable
        Text seen() {
            return grounds == null ? null : grounds.text();
        }
    }

    /// A time during which an account was in a class.
    ///
    /// @param to first day no longer in it; null while nothing ends it
    record Membership(
            UUID id,
            ClassKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            Reason reason,
            String by) {

        boolean lastsOn(LocalDate day) {
            return to == null || to.isAfter(day);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    ClassFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All classes of all schemes, scheme by scheme.
    @Transactional(readOnly = true)
    List<ClassKind> kinds() {
        return jdbc.sql(KINDS + " order by scheme, place, name_en")
                .query(ClassKind::of)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ClassKind> kind(UUID id) {
        return jdbc.sql(KINDS + " where id = ?").param(id).query(ClassKind::of).optional();
    }

    @Transactional(readOnly = true)
    Optional<ClassKind> kind(String scheme, String name) {
        return jdbc.sql(KINDS + " where scheme = ? and ? in (name_zh, name_en)")
                .params(scheme, name)
                .query(ClassKind::of)
                .optional();
    }

    /// Adds a class; false when the scheme has one of that name already.
    boolean addKind(ClassKind kind) {
        return jdbc.sql("""
                insert into account_class_kind
                select ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(place), 0) + 10, actor(), cast(? as timestamptz)
                from account_class_kind where scheme = ?
                on conflict do nothing
                """)
                        .params(
                                kind.id(),
                                kind.scheme(),
                                kind.schemeZh(),
                                kind.schemeEn(),
                                kind.zh(),
                                kind.en(),
                                kind.whatZh(),
                                kind.whatEn(),
                                Timestamp.from(clock.instant()),
                                kind.scheme())
                        .update()
                > 0;
    }

    /// Puts an account into a class; false when it is in it already.
    boolean add(AccountId account, ClassKind kind, Reason reason, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                insert into account_class (id, account_id, kind_id, from_day, to_day, evidence, grounds, set_by, set_at)
                select ?, ?, ?, ?, cast(? as date), ?, nullif(?, ''), actor(), ?
                where not exists (select 1 from account_class where account_id = ? and kind_id = ? and to_day > ?)
                """)
                        .params(
                                UuidCreator.getTimeOrderedEpoch(),
                                account.id(),
                                kind.id(),
                                from,
                                to == null ? "infinity" : to.toString(),
                                reason.said(),
                                reason.grounds() == null ? "" : reason.grounds().stored(),
                                Timestamp.from(clock.instant()),
                                account.id(),
                                kind.id(),
                                from)
                        .update()
                > 0;
    }

    /// Ends a membership; one that would only begin then or later is taken back.
    boolean end(AccountId account, UUID membership, LocalDate day) {
        int never = jdbc.sql("delete from account_class where id = ? and account_id = ? and from_day >= ?")
                .params(membership, account.id(), day)
                .update();
        int ended = jdbc.sql("update account_class set to_day = ? where id = ? and account_id = ? and to_day > ?")
                .params(day, membership, account.id(), day)
                .update();
        return never + ended > 0;
    }

    /// What an account is and was in, the latest first.
    @Transactional(readOnly = true)
    List<Membership> of(AccountId account) {
        return jdbc.sql("""
                select c.id as membership, c.from_day, nullif(c.to_day, 'infinity') as to_day, c.evidence, c.grounds, i.name, k.*
                from account_class c join account_class_kind k on k.id = c.kind_id join identity i on i.id = c.set_by
                where c.account_id = ? order by c.from_day desc, k.scheme, k.place
                """)
                .param(account.id())
                .query((row, number) -> new Membership(
                        row.getObject("membership", UUID.class),
                        ClassKind.of(row, number),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        reason(row),
                        row.getString("name")))
                .list();
    }

    private static Reason reason(ResultSet row) throws SQLException {
        String grounds = row.getString("grounds");
        return new Reason(grounds == null ? null : new Evidence(grounds, false), row.getString("evidence"));
    }
}
