package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.shell.Refusal;
import pareto.values.Money;

/// Rows of table `piece_rate` that hold; what was withdrawn stays in the table.
@Repository
@Transactional
public class PieceRates {

    private final List<Piece> pieces;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PieceRates(List<Piece> pieces, JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.pieces = List.copyOf(pieces);
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What a rate can be entered for.
    public List<Piece> pieces() {
        return pieces;
    }

    /// The one a form calls so.
    public Optional<Piece> piece(String name) {
        return Piece.named(pieces, name);
    }

    /// Of pieces that are booked, the latest of each first.
    @Transactional(readOnly = true)
    public List<PieceRate> all() {
        return pieces.stream().flatMap(piece -> of(piece).stream()).toList();
    }

    private List<PieceRate> of(Piece piece) {
        return jdbc.sql("""
                select r.*, coalesce((select name from identity i where i.id = r.set_by), '') as by
                from piece_rate r where kind = ? and piece = ? and withdrawn_at is null order by from_day desc
                """)
                .params(piece.kind().code(), piece.code())
                .query((row, number) -> new PieceRate(
                        row.getObject("id", UUID.class),
                        piece,
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("by")))
                .list();
    }

    /// What one costs on a day; empty before the first rate. Rates stay as they are until this transaction is over, so
    /// that whoever looks for what was booked by others finds it.
    public Optional<Money> on(LocalDate day, Costs.Kind kind, String code) {
        lock("_shared");
        return jdbc.sql("""
                select amount, currency from piece_rate
                where kind = ? and piece = ? and from_day <= ? and withdrawn_at is null order by from_day desc limit 1
                """)
                .params(kind.code(), code, day)
                .query((row, number) -> new Money(row.getBigDecimal("amount"), row.getString("currency")))
                .optional();
    }

    private void lock(String how) {
        jdbc.sql("select pg_advisory_xact_lock" + how + "(hashtext('pareto.insight.piece_rate'))")
                .query(row -> {});
    }

    /// @throws Refusal where there is a rate from that day already
    public void add(Piece piece, Money rate, LocalDate from) {
        lock("");
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                insert into piece_rate (id, kind, piece, amount, currency, from_day, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?) on conflict do nothing
                """)
                .params(
                        id,
                        piece.kind().code(),
                        piece.code(),
                        rate.amount(),
                        rate.currency(),
                        from,
                        Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw Refusal.conflict("insight.cost.rate.known", from);
        }
        audit.record("insight.did.costRateSet", id.toString(), piece.name() + " " + rate.amount() + " " + from);
        events.publishEvent(new PieceRatesChanged(piece.kind(), from));
    }

    /// @return whether there was such a rate that held
    public boolean withdraw(UUID id) {
        lock("");
        Optional<PieceRatesChanged> gone = jdbc.sql("""
                update piece_rate set withdrawn_by = actor(), withdrawn_at = ? where id = ? and withdrawn_at is null
                returning kind, from_day
                """)
                .params(Timestamp.from(clock.instant()), id)
                .query((row, number) -> new PieceRatesChanged(
                        Costs.Kind.ofCode(row.getString("kind")), row.getObject("from_day", LocalDate.class)))
                .optional();
        gone.ifPresent(change -> {
            audit.record("insight.did.costRateWithdrawn", id.toString(), "");
            events.publishEvent(change);
        });
        return gone.isPresent();
    }
}
