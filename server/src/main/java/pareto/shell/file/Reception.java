package pareto.shell.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Content written to disk piece by piece and counted on the way.
record Reception(long size, String sha256) {

    static Reception of(InputStream content, Path path, UploadLimit limit) {
        onRollback(() -> Files.deleteIfExists(path));
        try (var out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var received = copy(content, out, limit);
            out.force(true);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reception copy(InputStream content, FileChannel out, UploadLimit limit) throws IOException {
        var digest = sha256Digest();
        var buffer = new byte[1 << 16];
        var size = 0L;
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (!limit.allows(size)) {
                throw limit.refusal();
            }
            digest.update(buffer, 0, read);
            write(ByteBuffer.wrap(buffer, 0, read), out);
        }
        return new Reception(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    static void onCommit(Runnable work) {
        after(TransactionSynchronization.STATUS_COMMITTED, work);
    }

    private static void onRollback(Deletion deletion) {
        after(TransactionSynchronization.STATUS_ROLLED_BACK, () -> {
            try {
                deletion.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void after(int wanted, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    work.run();
                }
            }
        });
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Deletion {
        void run() throws IOException;
    }
}
