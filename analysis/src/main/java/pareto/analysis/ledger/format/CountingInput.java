package pareto.analysis.ledger.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes taken from a stream; `check` may stop it.
class CountingInput extends FilterInputStream {

    private long count;

    CountingInput(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    /// Called after every read.
    void check() throws IOException {}

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count++;
            check();
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            count += read;
            check();
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count += skipped;
        check();
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
