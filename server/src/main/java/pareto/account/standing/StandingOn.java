package pareto.account.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.AccountStanding.InClass;
import pareto.account.AccountStanding.InPhase;
import pareto.account.Phase;
import pareto.account.Tier;

/// Reads what an account is to us on a day, in one go since every page about it shows it.
@Repository
@Transactional(readOnly = true)
class StandingOn {

    private static final String FACTS = """
            select 'key' as what, '' as code, '' as other, from_day, null::date as until, 0 as place
            from key_account where account_id = :account and from_day <= :day and to_day > :day
            union all
            select 'tier', tier, '', from_day, case when exception then to_day end, 1 - exception::int
            from account_tier where account_id = :account and from_day <= :day and to_day > :day
            union all
            select 'class', k.name_zh, k.name_en, c.from_day, null, k.place
            from account_class c join account_class_kind k on k.id = c.kind_id
            where c.account_id = :account and c.from_day <= :day and c.to_day > :day
            union all
            select 'phase', phase, '', from_day, null, 0
            from account_phase where account_id = :account and from_day <= :day
            union all
            select 'question', '', '', asked_on, null, 0
            from phase_question where account_id = :account and asked_on <= :day
                and (answered_on is null or answered_on > :day)
            order by place, from_day
            """;

    private record Fact(
            String what,
            String code,
            String other,
            LocalDate from,
            @Nullable LocalDate until) {

        static Fact of(ResultSet row, int number) throws SQLException {
            return new Fact(
                    row.getString("what"),
                    row.getString("code"),
                    row.getString("other"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until", LocalDate.class));
        }
    }

    private final JdbcClient jdbc;

    StandingOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AccountStanding on(AccountId account, LocalDate day) {
        UUID id = account.id();
        Map<String, List<Fact>> facts =
                jdbc.sql(FACTS).param("account", id).param("day", day).query(Fact::of).list().stream()
                        .collect(Collectors.groupingBy(Fact::what));
        Fact key = first(facts, "key");
        Fact tier = first(facts, "tier");
        return new AccountStanding(
                key == null ? null : key.from(),
                tier == null ? null : Tier.ofCode(tier.code()),
                tier == null ? null : tier.until(),
                facts.getOrDefault("class", List.of()).stream()
                        .map(fact -> new InClass(fact.code(), fact.other()))
                        .toList(),
                presentRun(facts.getOrDefault("phase", List.of())),
                facts.containsKey("question"));
    }

    /// The phases lived through since the relationship began or was thrown back last.
    private static List<InPhase> presentRun(List<Fact> phases) {
        List<InPhase> run = new ArrayList<>();
        for (Fact fact : phases) {
            Phase phase = Phase.ofCode(fact.code());
            if (!run.isEmpty() && run.getLast().phase().compareTo(phase) >= 0) {
                run.clear();
            }
            run.add(new InPhase(phase, fact.from()));
        }
        return run;
    }

    private static @Nullable Fact first(Map<String, List<Fact>> facts, String what) {
        List<Fact> found = facts.getOrDefault(what, List.of());
        return found.isEmpty() ? null : found.getFirst();
    }
}
