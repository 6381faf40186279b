package pareto.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The language people chose, for their next device and for what is sent to them.
@Component
public class Languages {

    private final JdbcClient jdbc;

    Languages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the language of whoever is signed in; nobody's is kept nowhere.
    ///
    /// @param code `zh` or `en`
    @Transactional
    public void keep(String code) {
        jdbc.sql("update identity set language = ? where id = actor()")
                .param(code)
                .update();
    }

    /// The language whoever acts has chosen; empty while they have chosen none.
    @Transactional(readOnly = true)
    public Optional<String> current() {
        return jdbc.sql("select language from identity where id = actor() and language is not null")
                .query(String.class)
                .optional();
    }
}
