package pareto.service.assessment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.RequestId;

/// The door to who used up the time of promises that were not kept.
@Component
@Transactional(readOnly = true)
public class TimeOfBreaches {

    /// @param department its name; empty for people who had none
    /// @param share of 1, to the tenth of a percent; all together are 1
    public record Share(String department, Duration time, BigDecimal share) {}

    private final Breaches breaches;
    private final Names names;

    TimeOfBreaches(Breaches breaches, Names names) {
        this.breaches = breaches;
        this.names = names;
    }

    /// By department, of all promises of some requests that were not kept; whoever used up most comes first.
    public List<Share> byDepartment(Collection<RequestId> requests) {
        Map<String, Long> sums = new TreeMap<>();
        requests.stream()
                .flatMap(request -> breaches.of(request).stream())
                .flatMap(breach -> breach.parts().stream())
                .forEach(part -> sums.merge(By.DEPARTMENT.of(part.who()), part.seconds(), Long::sum));
        List<Map.Entry<String, Long>> sorted = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .toList();
        List<BigDecimal> tenths =
                Tenths.of(sorted.stream().map(Map.Entry::getValue).toList());
        Map<UUID, String> departments = names.departments();
        return IntStream.range(0, sorted.size())
                .mapToObj(at -> new Share(
                        By.DEPARTMENT.name(sorted.get(at).getKey(), departments),
                        Duration.ofSeconds(sorted.get(at).getValue()),
                        tenths.get(at)))
                .toList();
    }
}
