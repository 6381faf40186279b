package pareto.account.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;

/// How a dossier came to be what it is.
@Repository
@Transactional(readOnly = true)
class History {

    private static final int MOST = 500;

    /// One change of one field.
    ///
    /// @param before null when nothing was there
    /// @param after null when it was taken away
    /// @param source the file it came from; null when a person wrote it
    record Change(
            Instant at,
            String by,
            ProfileField field,
            @Nullable ProfileValue before,
            @Nullable ProfileValue after,
            @Nullable String source) {}

    private record Row(
            UUID field,
            StoredValue value,
            Instant from,
            String by,
            @Nullable String source,
            @Nullable Instant until,
            @Nullable String endedBy) {}

    private final ProfileFields fields;
    private final JdbcClient jdbc;

    History(ProfileFields fields, JdbcClient jdbc) {
        this.fields = fields;
        this.jdbc = jdbc;
    }

    /// The latest changes first; of one field or of all.
    List<Change> of(AccountId account, @Nullable ProfileField only) {
        Map<UUID, ProfileField> known =
                fields.all().stream().collect(Collectors.toMap(ProfileField::id, Function.identity()));
        List<Change> changes = new ArrayList<>();
        rows(account).stream().collect(Collectors.groupingBy(Row::field)).forEach((id, rows) -> {
            ProfileField field = known.get(id);
            if (field != null && (only == null || only.id().equals(id))) {
                changes.addAll(changes(field, rows));
            }
        });
        return changes.stream()
                .sorted(Comparator.comparing(Change::at).reversed())
                .limit(MOST)
                .toList();
    }

    private static List<Change> changes(ProfileField field, List<Row> rows) {
        List<Change> changes = new ArrayList<>();
        Map<Instant, ProfileValue> ended = new HashMap<>();
        for (Row row : rows) {
            ProfileValue value = row.value().in(field);
            changes.add(new Change(row.from(), row.by(), field, ended.remove(row.from()), value, row.source()));
            if (row.until() != null && value != null) {
                ended.put(row.until(), value);
            }
        }
        for (Row row : rows) {
            if (row.until() != null && row.endedBy() != null && ended.containsKey(row.until())) {
                changes.add(new Change(row.until(), row.endedBy(), field, ended.get(row.until()), null, null));
            }
        }
        return changes;
    }

    private List<Row> rows(AccountId account) {
        return jdbc.sql("""
                select v.field_id, v.word, v.story, v.amount, v.currency, v.day, v.set_at, s.name as set_by, v.source,
                    v.until_at, e.name as ended_by
                from account_value v join identity s on s.id = v.set_by left join identity e on e.id = v.until_by
                where v.account_id = ? order by v.set_at
                """).param(account.id()).query(History::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
        return new Row(
                row.getObject("field_id", UUID.class),
                StoredValue.of(row),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"),
                row.getString("source"),
                until == null ? null : until.toInstant(),
                row.getString("ended_by"));
    }
}
