package pareto.account.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;

/// Rows of table `board_seat`.
@Repository
@Transactional
class BoardSeats {

    private static final String SEATS = """
            select b.id, b.contact_id, b.identity_id, b.from_day, a.id as account_id, a.code, a.name,
                coalesce(s.name, '') as staff
            from board_seat b left join account a on a.id = b.account_id left join fact_staff s on s.id = b.identity_id
            where b.from_day <= :day and b.to_day > :day and
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardSeats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Boards on which a person sits that day.
    @Transactional(readOnly = true)
    List<BoardSeat> of(ContactId contact, LocalDate day) {
        return select(" b.contact_id = :id order by b.id", contact.id(), day);
    }

    /// Who sits on an account's board that day, of ours and of those the actor may see.
    @Transactional(readOnly = true)
    List<BoardSeat> at(AccountId account, LocalDate day) {
        return select(
                " b.account_id = :id and (b.contact_id is null or exists (select 1 from contact c"
                        + " where c.id = b.contact_id)) order by b.id",
                account.id(),
                day);
    }

    /// @param at whose board; null for our own
    void add(@Nullable AccountId at, @Nullable ContactId contact, @Nullable IdentityId ours, LocalDate day) {
        UUID account = at == null ? null : at.id();
        UUID theirs = contact == null ? null : contact.id();
        UUID one = ours == null ? null : ours.id();
        jdbc.sql("""
                insert into board_seat (id, account_id, contact_id, identity_id, from_day, set_by, set_at)
                select ?::uuid, ?::uuid, ?::uuid, ?::uuid, ?::date, actor(), ?::timestamptz where not exists (
                    select 1 from board_seat b where b.account_id is not distinct from ?::uuid
                        and b.contact_id is not distinct from ?::uuid and b.identity_id is not distinct from ?::uuid
                        and b.to_day > ?)
                """)
                .params(Arrays.asList(
                        UuidCreator.getTimeOrderedEpoch(),
                        account,
                        theirs,
                        one,
                        day,
                        Timestamp.from(clock.instant()),
                        account,
                        theirs,
                        one,
                        day))
                .update();
    }

    void end(UUID id, LocalDate day) {
        end("id = ?", id, day);
    }

    void endAll(ContactId contact, LocalDate day) {
        end("contact_id = ?", contact.id(), day);
    }

    /// What began that day has never been.
    private void end(String which, UUID id, LocalDate day) {
        jdbc.sql("delete from board_seat where " + which + " and from_day >= ?")
                .params(id, day)
                .update();
        jdbc.sql("update board_seat set to_day = ? where " + which + " and to_day > ?")
                .params(day, id, day)
                .update();
    }

    private List<BoardSeat> select(String which, UUID id, LocalDate day) {
        return jdbc.sql(SEATS + which)
                .param("day", day)
                .param("id", id)
                .query(BoardSeats::seat)
                .list();
    }

    private static BoardSeat seat(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID ours = row.getObject("identity_id", UUID.class);
        return new BoardSeat(
                row.getObject("id", UUID.class),
                account == null
                        ? null
                        : new Account(new AccountId(account), row.getString("code"), row.getString("name")),
                contact == null ? null : new ContactId(contact),
                ours == null ? null : new IdentityId(ours),
                row.getString("staff"),
                row.getObject("from_day", LocalDate.class));
    }
}
