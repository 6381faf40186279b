package pareto.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The checksum by which a backup is proved whole.
final class Checksums {

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
