package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.access.SecretBox;

/// Rows of table `notice_channel`.
@Repository
@Transactional
class Channels {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    Channels(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    /// One whose target cannot be unlocked is found too, as not readable.
    @Transactional(readOnly = true)
    Optional<Channel> find(UUID id) {
        return jdbc.sql("select * from notice_channel where id = ?")
                .param(id)
                .query(this::channel)
                .optional();
    }

    /// The one of whoever acts.
    ///
    /// @param mail whether that by mail, else the webhook
    @Transactional(readOnly = true)
    Optional<Channel> own(boolean mail) {
        return jdbc.sql("select * from notice_channel where identity_id = actor() and (kind = 'mail') = ?")
                .param(mail)
                .query(this::channel)
                .optional();
    }

    /// What whoever acts has chosen, whether or not their channel can be read.
    @Transactional(readOnly = true)
    Optional<Choice> choice(boolean mail) {
        return jdbc.sql("select * from notice_channel where identity_id = actor() and (kind = 'mail') = ?")
                .param(mail)
                .query(Channels::choice)
                .optional();
    }

    /// Those of people whose access lasts.
    @Transactional(readOnly = true)
    List<Choice> at(Rhythm.Pace pace) {
        return jdbc.sql("""
                select c.* from notice_channel c join identity i on i.id = c.identity_id
                where c.pace = ? and i.ended_at is null order by c.id
                """).param(pace.code()).query(Channels::choice).list();
    }

    /// Those by which somebody whose access lasts wants to be told at once.
    @Transactional(readOnly = true)
    List<Choice> atOnce(IdentityId reader) {
        return at(Rhythm.Pace.AT_ONCE).stream()
                .filter(one -> one.owner().equals(reader))
                .toList();
    }

    /// Sets up the channel of that sort or leads an old one elsewhere; what its owner was told stays told.
    void keep(IdentityId owner, Channel.Kind kind, String target, String secret) {
        jdbc.sql("""
                insert into notice_channel (id, identity_id, kind, target, secret, pace, hour, weekday, chosen_at)
                values (:id, :owner, :kind, :target, :secret, :pace, :hour, :weekday, :now)
                on conflict (identity_id, (kind = 'mail')) do update set kind = excluded.kind,
                    target = excluded.target, secret = excluded.secret
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("owner", owner.id())
                .param("kind", kind.code())
                .param("target", box.lock(target.getBytes(UTF_8), owner))
                .param("secret", box.lock(secret.getBytes(UTF_8), owner))
                .param("pace", Rhythm.FIRST.pace().code())
                .param("hour", Rhythm.FIRST.hour())
                .param("weekday", Rhythm.FIRST.day().getValue())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void change(UUID channel, Rhythm rhythm) {
        jdbc.sql("update notice_channel set pace = ?, hour = ?, weekday = ?, chosen_at = ? where id = ?")
                .params(
                        rhythm.pace().code(),
                        rhythm.hour(),
                        rhythm.day().getValue(),
                        Timestamp.from(clock.instant()),
                        channel)
                .update();
    }

    void told(Channel channel, Collection<UUID> things) {
        jdbc.sql("update notice_channel set told = ? where id = ?")
                .params(things.toArray(UUID[]::new), channel.id())
                .update();
    }

    void remove(UUID channel) {
        jdbc.sql("delete from notice_channel where id = ?").param(channel).update();
    }

    private Channel channel(ResultSet row, int number) throws SQLException {
        IdentityId owner = new IdentityId(row.getObject("identity_id", UUID.class));
        return new Channel(
                row.getObject("id", UUID.class),
                owner,
                Channel.Kind.ofCode(row.getString("kind")),
                box.textIfReadable(row.getBytes("target"), owner).orElse(""),
                box.textIfReadable(row.getBytes("secret"), owner).orElse(""),
                rhythm(row),
                Set.of((UUID[]) row.getArray("told").getArray()));
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                row.getObject("id", UUID.class),
                new IdentityId(row.getObject("identity_id", UUID.class)),
                Channel.Kind.ofCode(row.getString("kind")),
                rhythm(row),
                row.getTimestamp("chosen_at").toInstant());
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                Rhythm.Pace.ofCode(row.getString("pace")), row.getInt("hour"), DayOfWeek.of(row.getInt("weekday")));
    }
}
