package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import pareto.analysis.ledger.Progress;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;

/// Reads generated files into files of lines, in a folder beside each.
final class Ledger {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private Ledger() {}

    static StageRequest request(Path csv) throws IOException {
        var mapping = Staging.inspect(csv, ArchiveLimits.STANDARD).toMapping().withCurrency("CNY");
        var place = Files.createDirectories(csv.resolveSibling(csv.getFileName() + "-staged"));
        return StageRequest.of(csv, mapping, place, TODAY);
    }

    static Path staged(Path csv) throws IOException {
        var request = request(csv);
        Staging.stage(request, Progress.SILENT);
        return request.lines();
    }
}
