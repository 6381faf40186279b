package pareto.service.dispatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.service.RequestId;

/// Rows of table `request_dispatch`.
@Repository
@Transactional
class DispatchRows {

    /// The classes delivered that mean IMPORTANT: public bodies, and vital services in the telecom scheme.
    private static final String IMPORTANT = "重要客户";
    private static final String IMPORTANT_IN_TELECOM = "重要";

    private record Row(UUID version, boolean important, Optional<UUID> team, String by, Instant at) {}

    private final PlaybookRows playbooks;
    private final JdbcClient jdbc;
    private final Clock clock;

    DispatchRows(PlaybookRows playbooks, JdbcClient jdbc, Clock clock) {
        this.playbooks = playbooks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Dispatch> of(RequestId request) {
        return jdbc.sql("""
                select d.version_id, d.important, d.virtual_team_id, i.name, d.dispatched_at
                from request_dispatch d join identity i on i.id = d.dispatched_by where d.request_id = ?
                """)
                .param(request.id())
                .query((row, number) -> new Row(
                        row.getObject("version_id", UUID.class),
                        row.getBoolean("important"),
                        Optional.ofNullable(row.getObject("virtual_team_id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("dispatched_at").toInstant()))
                .optional()
                .flatMap(row -> playbooks
                        .find(row.version())
                        .map(version -> new Dispatch(
                                version, row.important(), row.team().orElse(null), row.by(), row.at())));
    }

    /// False where it was sent out before.
    boolean add(Asked request, PlaybookVersion version) {
        return jdbc.sql("""
                insert into request_dispatch (request_id, account_id, version_id, important, dispatched_by, dispatched_at)
                values (?, ?, ?, ?, actor(), ?) on conflict (request_id) do nothing
                """)
                        .params(
                                request.id().id(),
                                request.account().id().id(),
                                version.id(),
                                important(request.account().id()),
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /// @param team null for none
    void called(RequestId request, @Nullable UUID team) {
        jdbc.sql("update request_dispatch set virtual_team_id = :team where request_id = :request")
                .param("team", team)
                .param("request", request.id())
                .update();
    }

    /// Whether the account is of class IMPORTANT today.
    @Transactional(readOnly = true)
    boolean important(AccountId account) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                select exists (select 1 from account_class c join account_class_kind k on k.id = c.kind_id
                    where c.account_id = ? and c.from_day <= ? and c.to_day > ? and k.name_zh in (?, ?))
                """)
                .params(account.id(), today, today, IMPORTANT, IMPORTANT_IN_TELECOM)
                .query(Boolean.class)
                .single();
    }
}
