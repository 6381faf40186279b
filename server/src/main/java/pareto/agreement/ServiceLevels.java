package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Tier;
import pareto.shell.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `service_level`: the latest of a tier holds, earlier ones stay.
@Repository
@Transactional
class ServiceLevels {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Map<String, String>>> FORMS = new TypeReference<>() {};
    private static final String ID = "id";

    private final JdbcClient jdbc;
    private final Clock clock;

    ServiceLevels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Of every tier, the best first.
    @Transactional(readOnly = true)
    List<ServiceLevel> all() {
        return Arrays.stream(Tier.values()).map(this::of).toList();
    }

    @Transactional(readOnly = true)
    ServiceLevel of(Tier tier) {
        return jdbc.sql("""
                select l.number, l.terms::text as terms, i.name as by_name, l.made_at from service_level l
                join identity i on i.id = l.made_by where l.tier = ? order by l.number desc limit 1
                """)
                .param(tier.code())
                .query((row, number) -> level(tier, row))
                .optional()
                .orElseGet(() -> ServiceLevel.none(tier));
    }

    /// Puts a promise into the level: in place of the one with its id, else behind the others.
    void put(ServiceLevel level, SlaTerm term) {
        boolean known = level.terms().stream().anyMatch(one -> one.id().equals(term.id()));
        List<SlaTerm> terms = level.terms().stream()
                .map(one -> one.id().equals(term.id()) ? term : one)
                .toList();
        save(
                level,
                known ? terms : Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    void remove(ServiceLevel level, UUID term) {
        save(level, level.terms().stream().filter(one -> !one.id().equals(term)).toList());
    }

    /// @throws Refusal when somebody else has changed the level meanwhile
    private void save(ServiceLevel level, List<SlaTerm> terms) {
        try {
            jdbc.sql("""
                    insert into service_level (id, tier, number, terms, made_by, made_at)
                    values (?, ?, ?, ?::jsonb, actor(), ?)
                    """)
                    .params(
                            UuidCreator.getTimeOrderedEpoch(),
                            level.tier().code(),
                            level.number() + 1,
                            JSON.writeValueAsString(
                                    terms.stream().map(ServiceLevels::form).toList()),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("agreement.level.meanwhile");
        }
    }

    private static Map<String, String> form(SlaTerm term) {
        Map<String, String> fields = TermFields.of(term);
        fields.put(ID, term.id().toString());
        return fields;
    }

    private static ServiceLevel level(Tier tier, ResultSet row) throws SQLException {
        List<SlaTerm> terms = JSON.readValue(row.getString("terms"), FORMS).stream()
                .map(ServiceLevels::term)
                .toList();
        return new ServiceLevel(
                tier,
                row.getInt("number"),
                terms,
                row.getString("by_name"),
                row.getTimestamp("made_at").toInstant());
    }

    /// The calendar was one of ours when the form was filled in, and calendars are never removed.
    private static SlaTerm term(Map<String, String> fields) {
        Set<UUID> calendar = Optional.ofNullable(fields.get("calendar"))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .map(Set::of)
                .orElse(Set.of());
        return TermFields.read(UUID.fromString(fields.getOrDefault(ID, "")), fields, calendar);
    }
}
