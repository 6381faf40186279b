package pareto.analysis.ledger.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/// Stops unpacking as soon as a limit is passed, whatever the archive's headers claim.
final class LimitedInput extends CountingInput {

    private final String file;
    private final LongSupplier packed;
    private final long maxBytes;
    private final long maxRatio;

    /// @param packed packed bytes that went into what was read so far
    LimitedInput(String file, InputStream unpacking, LongSupplier packed, long maxBytes, long maxRatio) {
        super(unpacking);
        this.file = file;
        this.packed = packed;
        this.maxBytes = maxBytes;
        this.maxRatio = maxRatio;
    }

    @Override
    void check() throws IOException {
        if (count() > maxBytes) {
            throw Problems.tooLarge(file, maxBytes);
        }
        if (count() > ArchiveLimits.RATIO_APPLIES_FROM && count() / maxRatio > packed.getAsLong()) {
            throw Problems.tooDense(file, maxRatio);
        }
    }
}
