package pareto.account.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;

/// Rows of table `account_value`.
@Repository
@Transactional
class AccountValues {

    private static final String SAID = """
            unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as s (id, account, field, word, story, amount, currency, day)
            """;

    /// What a field is to say about an account; nothing with a null value.
    record Said(
            AccountId account, ProfileField field, @Nullable ProfileValue value) {

        StoredValue stored() {
            return StoredValue.of(field, value);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountValues(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What the fields say today, by account and field.
    @Transactional(readOnly = true)
    Map<AccountId, Map<UUID, StoredValue>> of(Collection<AccountId> accounts) {
        Map<AccountId, Map<UUID, StoredValue>> values = new HashMap<>();
        jdbc.sql("select account_id, field_id, " + StoredValue.COLUMNS + " from account_value"
                        + " where until_at is null and account_id = any(?::text[]::uuid[])")
                .param(each(accounts, account -> account.id().toString()))
                .query(row -> {
                    values.computeIfAbsent(
                                    new AccountId(row.getObject("account_id", UUID.class)), id -> new HashMap<>())
                            .put(row.getObject("field_id", UUID.class), StoredValue.of(row));
                });
        return values;
    }

    /// Has the fields say this from now on, each field of an account at most once; returns how many say something else
    /// than before.
    int put(Collection<Said> values, Origin origin) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Said> filled = values.stream().filter(one -> one.value() != null).toList();
        List<Said> emptied = values.stream().filter(one -> one.value() == null).toList();
        int taken = end(emptied, now);
        end(filled, now);
        return taken + begin(filled, origin, now);
    }

    private int end(List<Said> said, Timestamp now) {
        StatementSpec ending = jdbc.sql(
                        "update account_value v set until_at = ?, until_by = actor() from " + SAID + """
                where v.account_id = s.account::uuid and v.field_id = s.field::uuid and v.until_at is null
                    and (v.word, v.story, v.amount, v.currency, v.day)
                        is distinct from (s.word, s.story, s.amount::numeric, s.currency, s.day::date)
                """)
                .param(now);
        return said.isEmpty() ? 0 : columns(ending, said).update();
    }

    private int begin(List<Said> said, Origin origin, Timestamp now) {
        StatementSpec beginning = jdbc.sql(
                        """
                insert into account_value (id, account_id, field_id, word, story, amount, currency, day,
                    origin, source, set_by, set_at)
                select s.id::uuid, s.account::uuid, s.field::uuid, s.word, s.story, s.amount::numeric, s.currency,
                    s.day::date, ?, cast(? as text), actor(), ?
                from\s""" + SAID + " on conflict (account_id, field_id) where until_at is null do nothing")
                .param(origin.code())
                .param(origin.source())
                .param(now);
        return said.isEmpty() ? 0 : columns(beginning, said).update();
    }

    private static StatementSpec columns(StatementSpec statement, List<Said> said) {
        List<StoredValue> stored = said.stream().map(Said::stored).toList();
        return statement
                .param(each(said, one -> UuidCreator.getTimeOrderedEpoch().toString()))
                .param(each(said, one -> one.account().id().toString()))
                .param(each(said, one -> one.field().id().toString()))
                .param(each(stored, StoredValue::word))
                .param(each(stored, StoredValue::story))
                .param(each(stored, value -> text(value.amount())))
                .param(each(stored, StoredValue::currency))
                .param(each(stored, value -> text(value.day())));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable String[] each(Collection<T> all, Function<T, @Nullable String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }
}
