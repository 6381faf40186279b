package pareto.analysis.ledger.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.DoubleSupplier;

/// Unpacked bytes that know how far they are.
final class Feed extends FilterInputStream {

    private final DoubleSupplier progress;

    Feed(InputStream in, DoubleSupplier progress) {
        super(in);
        this.progress = progress;
    }

    double progress() {
        return Math.clamp(progress.getAsDouble(), 0, 1);
    }

    @Override
    public long skip(long n) throws IOException {
        return in.skip(n);
    }
}
