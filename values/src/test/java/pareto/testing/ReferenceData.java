package pareto.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// Published order files and figures that tests compare with; they are not part of the repository.
public final class ReferenceData {

    private static final String VARIABLE = "PARETO_REFERENCE_DATA";

    private ReferenceData() {}

    /// A file or folder below the reference data, such as `data/online-retail/online_retail_2010_2011.csv.gz`.
    ///
    /// Where it is not at hand the calling test is skipped and says why; with CI=true it fails.
    public static Path path(String name) {
        String folder = System.getenv(VARIABLE);
        if (folder == null || folder.isBlank()) {
            return missing(VARIABLE + " names no folder, so nothing was compared with " + name);
        }
        Path path = Path.of(folder, name);
        return Files.exists(path) ? path : missing(VARIABLE + " names " + folder + ", which has no " + name);
    }

    private static Path missing(String sentence) {
        return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
    }
}
