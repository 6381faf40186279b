package pareto.shell;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;

/// What has been settled for the whole house, such as its name; keys begin with the module.
@Component
public class Settings {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Settings(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<String> find(String key) {
        return jdbc.sql("select value from setting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    /// Whether the current actor may settle this is for the caller to check.
    @Transactional
    public void put(String key, String value) {
        jdbc.sql("""
                        insert into setting (key, value, set_by, set_at) values (:key, :value, :by, :at)
                        on conflict (key) do update set value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("key", key)
                .param("value", value)
                .param("by", actors.current().id().id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Settles that something is done, once: whoever asks first does it. Others who ask meanwhile wait until that one's
    /// transaction has ended, and do it where it came to nothing.
    ///
    /// @return whether the caller is the one
    @Transactional
    public boolean first(String key) {
        return jdbc.sql("""
                                insert into setting (key, value, set_by, set_at) values (:key, '1', :by, :at)
                                on conflict (key) do nothing
                                """)
                        .param("key", key)
                        .param("by", actors.current().id().id())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
