package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.format.UnreadableFileException;
import picocli.CommandLine.ParameterException;

/// Turns whatever stopped a command into one sentence and exit code 2.
final class Refusals {

    static final int REFUSED = 2;

    private Refusals() {}

    static int wrongUse(ParameterException refused, Terminal terminal) {
        terminal.say(oneLine(refused.getMessage()) + " (pareto --help lists what can be said.)");
        return REFUSED;
    }

    static int stopped(Exception stopped, Terminal terminal) {
        terminal.say(sentence(stopped));
        return REFUSED;
    }

    static String sentence(Throwable stopped) {
        return switch (stopped) {
            case NoSuchFileException e -> "There is no file " + e.getFile() + ".";
            case AccessDeniedException e -> "The file " + e.getFile() + " may not be read or written by this user.";
            case UnreadableFileException e -> oneLine(e.getMessage());
            case FileSystemException e -> "The file " + e.getFile() + " cannot be used: " + reason(e) + ".";
            case IOException e -> "Reading or writing failed: " + oneLine(e.getMessage());
            case SQLException e -> "The analysis could not be carried out: " + oneLine(e.getMessage());
            case OutOfMemoryError _ ->
                "The memory of this program is used up; give it more with JAVA_TOOL_OPTIONS=-Xmx2g.";
            default -> oneLine(stopped.getMessage());
        };
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    private static String oneLine(@Nullable String message) {
        return message == null || message.isBlank()
                ? "The command stopped for a reason it did not name."
                : message.strip().lines().findFirst().orElse("");
    }
}
