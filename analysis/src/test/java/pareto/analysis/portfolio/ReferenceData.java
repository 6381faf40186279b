package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/// The folder of reference data, which is not part of this repository.
final class ReferenceData {

    private ReferenceData() {}

    static Path file(String name) {
        var root = System.getenv("PARETO_REFERENCE_DATA");
        if (root == null && "true".equals(System.getenv("CI"))) {
            fail("PARETO_REFERENCE_DATA is not set; in CI the reference data must be there.");
        }
        assumeTrue(root != null, "Skipped: PARETO_REFERENCE_DATA names no folder with reference data.");
        return Path.of(root).resolve(name);
    }
}
