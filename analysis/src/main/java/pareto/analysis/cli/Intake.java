package pareto.analysis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Turns order files into lines files.
interface Intake {

    /// @param currencies of the accepted lines
    record Taken(List<Path> lines, LineCounts counts, Set<String> currencies) {}

    Taken take(List<Path> files, ReadingOptions options, Workplace place, Terminal terminal) throws IOException;
}
