package pareto.analysis.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `pareto`: figures from order files, without server or database. Exit codes: 0 done, 1 done with rejected
/// records, 2 refused with one sentence on stderr.
@Command(name = "pareto", mixinStandardHelpOptions = true, description = "Who the key accounts are, from order files.")
public final class Main {

    private Main() {}

    static int run(Terminal terminal, Intake intake, String... arguments) {
        return new CommandLine(new Main())
                .addSubcommand(new AnalyseCommand(terminal, intake))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new java.io.PrintWriter(terminal.err(), true))
                .setParameterExceptionHandler((refused, _) -> Refusals.wrongUse(refused, terminal))
                .setExecutionExceptionHandler((e, command, parsed) -> Refusals.stopped(e, command, parsed, terminal))
                .execute(arguments);
    }
}
