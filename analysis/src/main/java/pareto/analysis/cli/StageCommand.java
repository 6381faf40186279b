package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import pareto.analysis.ledger.StageReport;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `pareto stage REQUEST.json`: stages files as a `StageRequest` says. Stdout carries one JSON object a line: any
/// number of `{"progress": {…}}`, then one `{"report": {…}}` or, for an unreadable file, `{"refused": {…}}`. A refusal
/// is one sentence on stderr and exit code 2.
@Command(name = "stage", mixinStandardHelpOptions = true, description = "Stages order files into a file of lines.")
final class StageCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "REQUEST.json", description = "What to stage, and how.")
    private Path request = Path.of("");

    StageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @param records read so far
    /// @param share of the work done, from 0 to 1
    record Step(long records, double share) {}

    record ProgressEvent(Step progress) {}

    record ReportEvent(StageReport report) {}

    @Override
    public Integer call() throws Exception {
        return WorkerJson.answering(terminal.out(), this::stage);
    }

    private int stage() throws IOException {
        var asked = WorkerJson.MAPPER.readValue(Files.readString(request), StageRequest.class);
        var report = Staging.stage(asked, (records, share) -> {
            WorkerJson.line(terminal.out(), new ProgressEvent(new Step(records, share)));
            return true;
        });
        WorkerJson.line(terminal.out(), new ReportEvent(report));
        return report.lines(Status.REJECTED) > 0 ? 1 : 0;
    }
}
