package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pareto.analysis.ledger.ExclusionRule;
import pareto.analysis.ledger.StageReport;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.Status;
import pareto.analysis.ledger.Tally;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.recognition.Guess;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.Question;
import tools.jackson.core.type.TypeReference;

/// Turns order files into lines files, each recognised and read by itself; the same content twice counts once.
final class Intake {

    private final ReadingOptions options;
    private final Workplace place;
    private final Terminal terminal;
    private final ArchiveLimits limits;
    private final List<ExclusionRule> rules;

    Intake(ReadingOptions options, Workplace place, Terminal terminal) throws IOException {
        this.options = options;
        this.place = place;
        this.terminal = terminal;
        this.limits = ArchiveLimits.from(System.getenv()).spoolingTo(place.folder("spool"));
        this.rules = rules(options.exclude);
    }

    /// @param currencies of the accepted lines
    record Taken(List<Path> lines, LineCounts counts, Set<String> currencies) {}

    Taken take(List<Path> files) throws IOException {
        var seen = new HashSet<String>();
        var lines = new ArrayList<Path>();
        var counts = LineCounts.NONE;
        for (var file : files) {
            if (!seen.add(Staging.contentHash(List.of(file)))) {
                terminal.say(file.getFileName() + " has the same content as a file before it and was left out.");
                continue;
            }
            var folder = place.folder("staged" + lines.size());
            counts = counts.plus(counts(stage(file, folder)));
            lines.add(folder.resolve(StageRequest.LINES));
        }
        return new Taken(
                lines,
                counts,
                new TreeSet<>(counts.get(LineCounts.ACCEPTED).money().keySet()));
    }

    private StageReport stage(Path file, Path folder) throws IOException {
        var mapping = mapping(file);
        var request = new StageRequest(List.of(file), mapping, rules, folder, terminal.today(), "600MB", limits);
        var report = Staging.stage(request, new ProgressLine(file.getFileName().toString(), terminal));
        report.notes().forEach(note -> terminal.say(terminal.isChinese() ? note.zh() : note.en()));
        return report;
    }

    private Mapping mapping(Path file) throws IOException {
        var guess = Staging.inspect(file, limits);
        var mapping = options.map.map(map -> Mapping.parse(map, guess)).orElseGet(guess::toMapping);
        Completeness.require(mapping, file);
        return options.applyTo(assumed(guess, mapping, file), guess);
    }

    private Mapping assumed(Guess guess, Mapping mapping, Path file) {
        if (guess.questions().contains(Question.DATE_ORDER) && options.dateOrder.isEmpty()) {
            terminal.say("The dates of " + file.getFileName()
                    + " can be read with the day or the month first; the day was taken (--date-order mdy changes it).");
        }
        return mapping;
    }

    private static List<ExclusionRule> rules(String exclude) throws IOException {
        return switch (exclude) {
            case "default" -> ExclusionRule.delivered();
            case "none" -> List.of();
            default -> {
                var json = Files.readString(Path.of(exclude));
                yield JsonAnswer.MAPPER.readValue(json, new TypeReference<List<ExclusionRule>>() {});
            }
        };
    }

    private static LineCounts counts(StageReport report) {
        return LineCounts.of(
                count(report, Status.ACCEPTED),
                count(report, Status.EXCLUDED),
                count(report, Status.UNATTRIBUTED),
                count(report, Status.REJECTED));
    }

    private static LineCounts.Count count(StageReport report, Status status) {
        var tally = report.byStatus().getOrDefault(status, Tally.NONE);
        return new LineCounts.Count(tally.lines(), tally.money());
    }
}
