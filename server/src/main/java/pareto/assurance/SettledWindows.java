package pareto.assurance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `settled_window`: what promises came to in windows that are over.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SettledWindows {

    /// Changes whenever another figure would come of the same measurements.
    private static final int RULES = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Attained>> ATTAINED = new TypeReference<>() {};
    private static final TypeReference<List<List<Line>>> LINES = new TypeReference<>() {};

    private record Key(UUID term, Instant from, Instant to) {

        static Key of(Part part) {
            return new Key(part.term().id(), part.time().from(), part.time().to());
        }
    }

    /// What is kept of a contract.
    record Settled(Map<Key, List<Attained>> windows) {

        static final Settled NOTHING = new Settled(Map.of());

        /// Without fees. Empty where nothing is kept, or what is kept is of other moments.
        Optional<List<Attained>> of(Part part) {
            return Optional.ofNullable(windows.get(Key.of(part)));
        }
    }

    private final JdbcClient jdbc;

    SettledWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of which nothing has changed since, as far as the actor can tell by what waits.
    ///
    /// @param from before which windows end that are not asked for
    /// @param lines whether to read what they were made of
    Settled of(ContractId contract, Instant from, boolean lines) {
        Map<Key, List<Attained>> windows = new HashMap<>();
        jdbc.sql("""
                select k.term_id, k.from_at, k.to_at, k.attained, case when :lines then k.lines end as lines
                from settled_window k where k.contract_id = :contract and k.rules = :rules and k.to_at > :from
                    and not exists (select 1 from assurance_due d where d.contract_id = k.contract_id
                        and d.touched_from < k.to_at and d.touched_to > k.from_at)
                """)
                .param("contract", contract.id())
                .param("rules", RULES)
                .param("from", Timestamp.from(from))
                .param("lines", lines)
                .query(row -> {
                    var key = new Key(
                            row.getObject("term_id", UUID.class),
                            row.getTimestamp("from_at").toInstant(),
                            row.getTimestamp("to_at").toInstant());
                    List<Attained> attained = JSON.readValue(row.getString("attained"), ATTAINED);
                    windows.put(key, lines ? joined(attained, row.getString("lines")) : attained);
                });
        return new Settled(windows);
    }

    private static List<Attained> joined(List<Attained> attained, String lines) {
        List<List<Line>> all = JSON.readValue(lines, LINES);
        return IntStream.range(0, attained.size())
                .mapToObj(each -> attained.get(each).with(all.get(each)))
                .toList();
    }

    /// In place of what was kept before.
    void put(ContractId contract, Part part, List<Attained> attained) {
        jdbc.sql("""
                insert into settled_window (contract_id, account_id, term_id, from_at, to_at, rules, attained, lines)
                select id, account_id, :term, :from, :to, :rules, :attained, :lines from contract where id = :contract
                on conflict (term_id, from_at) do update set account_id = excluded.account_id, to_at = excluded.to_at,
                    rules = excluded.rules, attained = excluded.attained, lines = excluded.lines
                """)
                .param("contract", contract.id())
                .param("term", part.term().id())
                .param("from", Timestamp.from(part.time().from()))
                .param("to", Timestamp.from(part.time().to()))
                .param("rules", RULES)
                .param(
                        "attained",
                        JSON.writeValueAsString(attained.stream()
                                .map(one -> one.withoutFee().with(List.of()))
                                .toList()))
                .param(
                        "lines",
                        JSON.writeValueAsString(
                                attained.stream().map(Attained::lines).toList()))
                .update();
    }

    /// What is kept of the time that some of those that wait touch counts no longer.
    void drop(List<UUID> waiting) {
        jdbc.sql("""
                delete from settled_window k using assurance_due d where d.id = any(?)
                    and k.contract_id = d.contract_id and d.touched_from < k.to_at and d.touched_to > k.from_at
                """).param(waiting.toArray(UUID[]::new)).update();
    }
}
