package pareto.service.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.assessment.BehindPage.BreachLine;
import pareto.service.assessment.BehindPage.MarkLine;
import pareto.service.assessment.BehindPage.TaskLine;

/// Opens figures: what they add up, as far as the actor may see it.
@Repository
@Transactional(readOnly = true)
class BehindFigures {

    private static final String TASKS = """
            select t.id, t.title, r.title as request, a.name as account
            from task t join request r on r.id = t.request_id join account a on a.id = t.account_id
            where t.id = any(?::text[]::uuid[])
            """;

    private static final String REQUESTS = """
            select r.id, r.title, r.title as request, a.name as account from request r join account a on a.id = r.account_id
            where r.id = any(?::text[]::uuid[])
            """;

    private record Beside(String title, String request, String account) {}

    private final Months months;
    private final KeptMonths kept;
    private final Disputes disputes;
    private final DisputeRights rights;
    private final Names names;
    private final JdbcClient jdbc;
    private final Clock clock;

    BehindFigures(
            Months months,
            KeptMonths kept,
            Disputes disputes,
            DisputeRights rights,
            Names names,
            JdbcClient jdbc,
            Clock clock) {
        this.months = months;
        this.kept = kept;
        this.disputes = disputes;
        this.rights = rights;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param of id of the department or person, or the city
    BehindPage of(Month month, By by, String of, Behind what) {
        Facts facts = months.facts(month);
        Predicate<Who> theirs = who -> by.of(who).equals(of);
        boolean closed = kept.find(month).isPresent();
        return new BehindPage(
                month,
                by,
                months.figures(facts, by).keySet().stream()
                        .filter(subject -> subject.id().equals(of))
                        .map(League.Subject::name)
                        .findFirst()
                        .orElse(""),
                what,
                tasks(
                        facts.tasks().stream()
                                .filter(task -> theirs.test(task.who()) && what.holds(task))
                                .toList(),
                        closed),
                what == Behind.BREACHES ? breaches(facts.breaches(), theirs) : List.of(),
                what == Behind.MARKS ? marks(facts.marks(), theirs) : List.of(),
                closed,
                LocalDate.now(clock));
    }

    private List<TaskLine> tasks(List<TaskFact> facts, boolean closed) {
        List<UUID> ids = facts.stream().map(TaskFact::id).toList();
        Map<UUID, Beside> beside = beside(TASKS, ids);
        Map<UUID, String> people = names.people(
                facts.stream().map(task -> task.who().person().id()).toList());
        Map<UUID, Dispute> disputed = disputes.ofTasks(ids).stream()
                .collect(Collectors.toMap(dispute -> about(dispute.task()), Function.identity()));
        Map<UUID, Boolean> may = new HashMap<>();
        return facts.stream()
                .filter(task -> beside.containsKey(task.id()))
                .map(task -> {
                    Beside one = beside.getOrDefault(task.id(), new Beside("", "", ""));
                    Dispute dispute = disputed.get(task.id());
                    UUID department = about(task.who().department());
                    return new TaskLine(
                            task,
                            one.title(),
                            one.request(),
                            one.account(),
                            people.getOrDefault(task.who().person().id(), ""),
                            dispute,
                            !closed
                                    && task.done()
                                    && task.late()
                                    && dispute == null
                                    && may.computeIfAbsent(department, rights::mayRaise));
                })
                .toList();
    }

    private static UUID about(@Nullable UUID id) {
        return Objects.requireNonNull(id);
    }

    private List<BreachLine> breaches(List<BreachFact> facts, Predicate<Who> theirs) {
        List<BreachFact> those =
                facts.stream().filter(fact -> theirs.test(fact.part().who())).toList();
        Map<UUID, Beside> beside =
                beside(REQUESTS, those.stream().map(BreachFact::request).toList());
        return those.stream()
                .flatMap(fact -> Stream.ofNullable(beside.get(fact.request()))
                        .map(one -> new BreachLine(
                                fact.request(),
                                one.title(),
                                one.account(),
                                Duration.ofSeconds(fact.part().seconds()),
                                fact.leftOut())))
                .toList();
    }

    private List<MarkLine> marks(List<MarkFact> facts, Predicate<Who> theirs) {
        List<MarkFact> those =
                facts.stream().filter(fact -> theirs.test(fact.who())).toList();
        Map<UUID, Beside> beside =
                beside(REQUESTS, those.stream().map(MarkFact::request).toList());
        return those.stream()
                .flatMap(fact -> Stream.ofNullable(beside.get(fact.request()))
                        .map(one -> new MarkLine(fact.request(), one.title(), one.account(), fact.mark(), fact.at())))
                .distinct()
                .toList();
    }

    private Map<UUID, Beside> beside(String sql, Collection<UUID> ids) {
        Map<UUID, Beside> beside = new HashMap<>();
        jdbc.sql(sql)
                .params((Object) ids.stream().distinct().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    beside.put(
                            row.getObject("id", UUID.class),
                            new Beside(row.getString("title"), row.getString("request"), row.getString("account")));
                });
        return beside;
    }
}
