package pareto.analysis.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command `pareto`: figures from order files, without server or database. Exit codes: 0 done, 1 done with
/// rejected records, 2 refused with one sentence on stderr.
@Command(name = "pareto", mixinStandardHelpOptions = true, description = "Who the key accounts are, from order files.")
public final class Main {

    /// System property of a process that a server started, to which it says commands one after another, each a
    /// line with the words in a JSON array. What a command answers is followed by a line `{"ended": {…}}`. The
    /// process ends with the server.
    public static final String WORKER = "pareto.worker";

    private Main() {}

    public static void main(String[] arguments) {
        if (Boolean.getBoolean(WORKER)) {
            Worker.serve(System.in, System.out);
        }
        var charset = Charset.forName(System.getProperty("stderr.encoding", StandardCharsets.UTF_8.name()));
        var err = new PrintStream(System.err, true, charset);
        System.exit(run(new Terminal(System.out, err, Clock.systemDefaultZone(), Locale.getDefault()), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        try {
            return command(terminal).execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            terminal.say(Refusals.sentence(exhausted));
            return Refusals.REFUSED;
        }
    }

    private static CommandLine command(Terminal terminal) {
        return new CommandLine(new Main())
                .addSubcommand(new AnalyseCommand(terminal))
                .addSubcommand(new LifetimeCommand(terminal))
                .addSubcommand(new WarnCommand(terminal))
                .addSubcommand(new BackTestCommand(terminal))
                .addSubcommand(new ClockCommand(terminal))
                .addSubcommand(new InspectCommand(terminal))
                .addSubcommand(new StageCommand(terminal))
                .addSubcommand(new TablesCommand(terminal))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(new PrintWriter(terminal.err(), true))
                .setParameterExceptionHandler((refused, _) -> Refusals.wrongUse(refused, terminal))
                .setExecutionExceptionHandler((stopped, _, _) -> Refusals.stopped(stopped, terminal));
    }
}
