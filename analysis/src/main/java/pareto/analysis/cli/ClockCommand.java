package pareto.analysis.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pareto clock CASES`: whether working time comes out as others say it should.
@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = "Works out cases of working time and says whether they come out as expected.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all agree", "1:some do not", "2:cannot be worked out; the reason is on stderr"})
final class ClockCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "CASES", description = "Cases of working time as JSON.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "The answer as JSON: id, actual, expected and whether they agree.")
    private boolean json;

    @Option(names = "--intervals", description = "With --json, also every stretch of time that was counted.")
    private boolean intervals;

    ClockCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var answers = ClockFile.read(file).stream().map(ClockCase::workedOut).toList();
        if (json) {
            ClockAnswer.writeJson(answers, intervals, terminal.out());
        } else {
            ClockAnswer.writeText(answers, terminal.out());
        }
        return answers.stream().allMatch(ClockAnswer::agrees) ? 0 : 1;
    }
}
