package pareto.service.assessment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The table of weights of the league, and those that held before.
@Repository
@Transactional
class WeightTables {

    private final JdbcClient jdbc;
    private final Clock clock;

    WeightTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Weights current() {
        return read("where v.number = (select max(number) from league_weight_version)")
                .getFirst();
    }

    @Transactional(readOnly = true)
    Weights numbered(int number) {
        return read("where v.number = " + number).getFirst();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Weights> all() {
        return read("order by v.number desc limit 20");
    }

    /// @param before number of the table that was looked at
    /// @throws Refusal when somebody has set another one meanwhile
    void set(int before, Map<Criterion, Integer> weights) {
        if (current().number() != before) {
            throw Refusal.conflict("service.assessment.weights.late");
        }
        try {
            jdbc.sql("insert into league_weight_version (number, set_by, set_at) values (?, actor(), ?)")
                    .params(before + 1, Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException late) {
            throw Refusal.conflict("service.assessment.weights.late");
        }
        weights.forEach(
                (criterion, weight) -> jdbc.sql("insert into league_weight (number, part, weight) values (?, ?, ?)")
                        .params(before + 1, criterion.code(), weight)
                        .update());
    }

    private List<Weights> read(String which) {
        return jdbc.sql("""
                select v.number, coalesce(i.name, '') as name, v.set_by is null as delivered, v.set_at
                from league_weight_version v left join identity i on i.id = v.set_by
                """ + which)
                .query((row, number) -> new Weights(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getBoolean("delivered")
                                ? null
                                : row.getTimestamp("set_at").toInstant(),
                        weights(row.getInt("number"))))
                .list();
    }

    private Map<Criterion, Integer> weights(int number) {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        jdbc.sql("select part, weight from league_weight where number = ?")
                .param(number)
                .query(row -> {
                    weights.put(Criterion.ofCode(row.getString("part")), row.getInt("weight"));
                });
        return weights;
    }
}
