package pareto.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows down guessing. Every attempt counts as failed until it succeeds, so that many at once gain nothing.
@Component
@Transactional
class SignInAttempts {

    /// How many failures an hour are free, and how long the next attempt must wait after one more.
    record Patience(String subject, int free) {

        static Patience login(String login) {
            return new Patience("login:" + IdentityRepository.normal(login), 5);
        }

        static Patience code(IdentityId id) {
            return new Patience("code:" + id, 5);
        }

        /// An office may share one address.
        static Patience address(String address) {
            return new Patience("address:" + address, 50);
        }

        Duration pause(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - free, 10));
            return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
    }

    /// What became of the wish to try: an attempt to be named when it succeeds, or a wait.
    sealed interface Admission {
        record Admitted(UUID attempt) implements Admission {}

        record Wait(Duration left) implements Admission {}
    }

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Admission admit(Patience... all) {
        Instant now = clock.instant();
        forgetOlderThan(now.minus(MEMORY));
        Duration left = Duration.ZERO;
        for (Patience each : List.of(all)) {
            lock(each.subject());
            Duration wait = wait(each, now);
            left = wait.compareTo(left) > 0 ? wait : left;
        }
        return left.isZero() ? new Admission.Admitted(count(now, all)) : new Admission.Wait(left);
    }

    /// Forgets the failures of a subject, and of this attempt everywhere.
    void succeed(UUID attempt, Patience known) {
        jdbc.sql("delete from sign_in_attempt where id = ? or subject = ?")
                .params(attempt, known.subject())
                .update();
    }

    /// Forgets this attempt only, where nobody guesses at a subject.
    void succeed(UUID attempt) {
        jdbc.sql("delete from sign_in_attempt where id = ?").param(attempt).update();
    }

    private void forgetOlderThan(Instant then) {
        jdbc.sql("delete from sign_in_attempt where at < ?").param(at(then)).update();
    }

    private void lock(String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(subject)
                .query((row, number) -> true)
                .single();
    }

    private Duration wait(Patience patience, Instant now) {
        return jdbc.sql("select count(*) as failures, max(at) as latest from sign_in_attempt where subject = ?")
                .param(patience.subject())
                .query((row, number) -> {
                    Instant latest = Identity.instant(row, "latest");
                    Duration pause = patience.pause(row.getInt("failures"));
                    Duration left = latest == null ? Duration.ZERO : Duration.between(now, latest.plus(pause));
                    return left.isNegative() ? Duration.ZERO : left;
                })
                .single();
    }

    private UUID count(Instant now, Patience... all) {
        UUID attempt = UuidCreator.getTimeOrderedEpoch();
        for (Patience each : all) {
            jdbc.sql("insert into sign_in_attempt (id, subject, at) values (?, ?, ?)")
                    .params(attempt, each.subject(), at(now))
                    .update();
        }
        return attempt;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
