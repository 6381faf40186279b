package pareto.service.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;
import pareto.service.assessment.BreachesPage.Disputed;
import pareto.service.assessment.BreachesPage.Line;
import pareto.service.assessment.BreachesPage.Share;
import pareto.service.assessment.BreachesPage.Shown;

/// Puts names to whoever used up the time of promises.
@Component
@Transactional(readOnly = true)
class BreachesReading {

    private final Breaches breaches;
    private final Names names;
    private final Disputes disputes;
    private final DisputeRights rights;
    private final KeptMonths kept;
    private final Clock clock;

    BreachesReading(
            Breaches breaches, Names names, Disputes disputes, DisputeRights rights, KeptMonths kept, Clock clock) {
        this.breaches = breaches;
        this.names = names;
        this.disputes = disputes;
        this.rights = rights;
        this.kept = kept;
        this.clock = clock;
    }

    List<Shown> of(RequestId request) {
        List<Breach> all = breaches.of(request);
        if (all.isEmpty()) {
            return List.of();
        }
        List<Part> parts =
                all.stream().flatMap(breach -> breach.parts().stream()).toList();
        Map<UUID, String> departments = names.departments();
        Map<UUID, String> people = names.people(
                parts.stream().map(part -> part.who().person().id()).toList());
        Map<UUID, String> tasks = names.tasks(
                parts.stream().flatMap(part -> Stream.ofNullable(part.task())).toList());
        return all.stream()
                .map(breach -> shown(breach, departments, people, tasks))
                .toList();
    }

    private Shown shown(
            Breach breach, Map<UUID, String> departments, Map<UUID, String> people, Map<UUID, String> tasks) {
        return new Shown(
                breach.stopwatch().id(),
                breach.what(),
                breach.bySignature() ? "service.promise." + breach.what() : null,
                breach.missedAt(),
                breach.open(),
                Duration.ofSeconds(breach.seconds()),
                shares(breach, By.DEPARTMENT, departments),
                shares(breach, By.CITY, Map.of()),
                shares(breach, By.PERSON, people),
                lines(breach.parts(), people, tasks),
                disputed(breach));
    }

    private Disputed disputed(Breach breach) {
        List<Dispute> about = disputes.ofPromises(breach.request()).stream()
                .filter(dispute -> breach.stopwatch().id().equals(dispute.promise()))
                .toList();
        boolean closed = kept.find(Month.at(breach.missedAt(), clock)).isPresent();
        UUID mine = breach.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.who().department()))
                .distinct()
                .filter(department -> !closed
                        && about.stream().noneMatch(one -> one.department().equals(department))
                        && rights.mayRaise(department))
                .findFirst()
                .orElse(null);
        return new Disputed(about, mine);
    }

    /// Whoever used up most comes first.
    private static List<Share> shares(Breach breach, By by, Map<UUID, String> names) {
        Map<String, Long> sums = new TreeMap<>();
        breach.parts().forEach(part -> sums.merge(by.of(part.who()), part.seconds(), Long::sum));
        List<Map.Entry<String, Long>> sorted = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        List<BigDecimal> tenths =
                Tenths.of(sorted.stream().map(Map.Entry::getValue).toList());
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            var one = sorted.get(i);
            shares.add(new Share(
                    one.getKey(), by.name(one.getKey(), names), Duration.ofSeconds(one.getValue()), tenths.get(i)));
        }
        return shares;
    }

    private static List<Line> lines(List<Part> parts, Map<UUID, String> people, Map<UUID, String> tasks) {
        List<BigDecimal> tenths = Tenths.of(parts.stream().map(Part::seconds).toList());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            lines.add(new Line(
                    part.task(),
                    part.task() == null ? "" : tasks.getOrDefault(part.task(), ""),
                    people.getOrDefault(part.who().person().id(), ""),
                    part.who().city(),
                    Duration.ofSeconds(part.seconds()),
                    tenths.get(i)));
        }
        return lines;
    }
}
