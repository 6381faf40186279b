package pareto.analysis.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sample company as of some day, to be asked in the words of its stories.
record Sample(LocalDate asOf, List<SampleRow> rows) {

    private static final Map<LocalDate, Sample> MADE = new ConcurrentHashMap<>();

    static Sample asOf(LocalDate asOf) {
        return MADE.computeIfAbsent(asOf, Sample::make);
    }

    private static Sample make(LocalDate asOf) {
        try {
            Path folder = Files.createTempDirectory("sample");
            SampleFiles files = SampleCompany.generate(folder, asOf, SampleCompany.SEED);
            Sample sample = new Sample(asOf, SampleRow.read(files.orders()));
            Files.delete(files.orders());
            Files.delete(files.rates());
            Files.delete(folder);
            return sample;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The twelve months that end so many years before the as-of date.
    Sample year(int ago) {
        return between(asOf.minusYears(ago + 1), asOf.minusYears(ago));
    }

    Sample lastDays(int days) {
        return between(asOf.minusDays(days), asOf);
    }

    /// Days after the first, up to and including the second.
    Sample between(LocalDate after, LocalDate until) {
        return where(row -> row.day().isAfter(after) && !row.day().isAfter(until));
    }

    Sample account(String name) {
        return where(row -> row.name().equals(name));
    }

    Sample where(Predicate<SampleRow> condition) {
        return new Sample(asOf, rows.stream().filter(condition).toList());
    }

    double revenue() {
        return rows.stream().mapToDouble(SampleRow::yuan).sum();
    }

    Stream<LocalDate> days() {
        return rows.stream().map(SampleRow::day).distinct();
    }

    long orders() {
        return rows.stream()
                .filter(row -> !row.isCredit())
                .map(SampleRow::order)
                .distinct()
                .count();
    }

    /// Net revenue of goods by account, largest first.
    List<Map.Entry<String, Double>> ranking() {
        Map<String, Double> revenue = rows.stream()
                .filter(row -> row.isGoods() && !row.account().isEmpty())
                .collect(Collectors.groupingBy(SampleRow::name, Collectors.summingDouble(SampleRow::yuan)));
        return revenue.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }

    List<String> names(int first) {
        return ranking().stream().limit(first).map(Map.Entry::getKey).toList();
    }
}
