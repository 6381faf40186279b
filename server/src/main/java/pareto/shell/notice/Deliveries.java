package pareto.shell.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.shell.Text;
import pareto.shell.job.JobId;
import pareto.shell.job.JobKind;
import pareto.shell.job.Jobs;

/// Rows of table `notice_delivery`, each change with the job that goes on from it in one transaction.
@Repository
@Transactional
class Deliveries {

    static final JobKind KIND = new JobKind("shell.notice");

    private static final Duration ANOTHER_IS_ON_ITS_WAY = Duration.ofMinutes(1);

    /// No server is waited for as long as that: what is still being sent by then was broken off.
    private static final Duration DEAD = Duration.ofMinutes(10);

    private static final String ROWS =
            "select d.*, c.kind from notice_delivery d join notice_channel c on c.id = d.channel_id ";

    private final JdbcClient jdbc;
    private final Channels channels;
    private final Jobs jobs;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Channels channels, Jobs jobs, Actors actors, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.jobs = jobs;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Has a notice sent in the name of its reader.
    ///
    /// @return the work; empty when this occasion has one already
    Optional<JobId> ask(Choice choice, String occasion, boolean test) {
        return ask(choice, occasion, test, clock.instant());
    }

    /// The same, not before a moment.
    void ask(Choice choice, String occasion, Instant at) {
        ask(choice, occasion, false, at);
    }

    private Optional<JobId> ask(Choice choice, String occasion, boolean test, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                insert into notice_delivery (id, channel_id, identity_id, occasion, test, asked_at, state, next_at)
                values (:id, :channel, :owner, :occasion, :test, :now, 'waiting', :next) on conflict do nothing
                """)
                .param("id", id)
                .param("channel", choice.channel())
                .param("owner", choice.owner().id())
                .param("occasion", occasion)
                .param("test", test)
                .param("now", now())
                .param("next", at.isAfter(clock.instant()) ? Timestamp.from(at) : null)
                .update();
        return added == 0 ? Optional.empty() : Optional.of(actors.runAs(choice.owner(), () -> start(id, at)));
    }

    /// Begins to send it. One of a channel is sent at a time, or two would tell the same.
    ///
    /// @return empty when there is nothing to do, or not yet
    Optional<Delivery> claim(UUID id) {
        jdbc.sql(
                        "select 1 from notice_channel where id = (select channel_id from notice_delivery where id = ?) for update")
                .param(id)
                .query(Integer.class)
                .optional();
        jdbc.sql("""
                update notice_delivery d set state = 'given-up', failure_key = ?, failure_detail = ''
                from notice_delivery own where own.id = ? and d.channel_id = own.channel_id and d.id <> own.id
                    and d.state = 'sending' and d.tried_at < ?
                """)
                .params(
                        "shell.notice.failed.broken",
                        id,
                        Timestamp.from(clock.instant().minus(DEAD)))
                .update();
        boolean busy = jdbc.sql("""
                select exists (select 1 from notice_delivery d join notice_delivery other
                    on other.channel_id = d.channel_id and other.id <> d.id and other.state = 'sending' where d.id = ?)
                """).param(id).query(Boolean.class).single();
        Optional<Delivery> delivery = find(id).filter(one -> !one.ended());
        if (delivery.isPresent() && busy) {
            start(id, clock.instant().plus(ANOTHER_IS_ON_ITS_WAY));
            return Optional.empty();
        }
        jdbc.sql("""
                update notice_delivery set state = 'sending', attempts = attempts + 1, tried_at = ?, next_at = null
                where id = ? and state in ('waiting', 'sending')
                """).params(now(), id).update();
        return delivery.flatMap(one -> find(id));
    }

    void nothingNew(Delivery delivery) {
        end(delivery, Delivery.State.NOTHING, 0);
    }

    /// @param open ids of all that is open for the reader
    void sent(Delivery delivery, Channel channel, int fresh, Collection<UUID> open) {
        end(delivery, Delivery.State.SENT, fresh);
        if (!delivery.test()) {
            channels.told(channel, open);
            audit.record(
                    "shell.did.noticeSent",
                    channel.id().toString(),
                    channel.kind().code() + " " + fresh);
        }
    }

    /// Has it tried again after a while, or gives it up.
    void failed(Delivery delivery, NotDeliveredException why) {
        Instant next = delivery.retry(why.lasting(), clock.instant());
        fail(delivery.id(), next, why.key(), why.detail());
        if (next != null) {
            start(delivery.id(), next);
        }
    }

    void giveUp(UUID id, Text why) {
        fail(
                id,
                null,
                why.key(),
                why.args().isEmpty() ? "" : why.args().getFirst().toString());
    }

    /// The latest of whoever acts.
    @Transactional(readOnly = true)
    List<Delivery> latest(int most) {
        return jdbc.sql(ROWS + "where d.identity_id = actor() order by d.asked_at desc, d.id desc limit ?")
                .param(most)
                .query(Deliveries::delivery)
                .list();
    }

    /// How many tests whoever acts has asked for since.
    @Transactional(readOnly = true)
    int testsSince(Instant since) {
        return jdbc.sql("select count(*) from notice_delivery where identity_id = actor() and test and asked_at > ?")
                .param(Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private Optional<Delivery> find(UUID id) {
        return jdbc.sql(ROWS + "where d.id = ?")
                .param(id)
                .query(Deliveries::delivery)
                .optional();
    }

    private JobId start(UUID id, Instant at) {
        return jobs.start(KIND, id.toString(), Text.of("shell.notice.job"), at);
    }

    private void end(Delivery delivery, Delivery.State state, int things) {
        jdbc.sql("""
                update notice_delivery set state = ?, things = ?, failure_key = null, failure_detail = null where id = ?
                """).params(state.code(), things, delivery.id()).update();
    }

    private void fail(UUID id, @Nullable Instant next, String key, String detail) {
        jdbc.sql("""
                update notice_delivery set state = :state, next_at = :next, failure_key = :key, failure_detail = :detail
                where id = :id and state in ('waiting', 'sending')
                """)
                .param("state", (next == null ? Delivery.State.GIVEN_UP : Delivery.State.WAITING).code())
                .param("next", next == null ? null : Timestamp.from(next))
                .param("key", key)
                .param("detail", detail)
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure_key");
        Timestamp tried = row.getTimestamp("tried_at");
        Timestamp next = row.getTimestamp("next_at");
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("channel_id", UUID.class),
                Channel.Kind.ofCode(row.getString("kind")),
                row.getString("occasion"),
                row.getBoolean("test"),
                Delivery.State.ofCode(row.getString("state")),
                row.getInt("attempts"),
                (tried == null ? row.getTimestamp("asked_at") : tried).toInstant(),
                next == null ? null : next.toInstant(),
                row.getInt("things"),
                failure == null ? null : Text.of(failure, row.getString("failure_detail")));
    }
}
