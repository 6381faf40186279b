package pareto.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import pareto.database.DataFolder;

/// Addresses and ids of mails as they are kept: hashed with a key of the data folder, so that the same one is
/// known again and a copy of the database gives none away.
@Component
class Pseudonyms {

    private static final String SECRET = "intake";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Pseudonyms(DataFolder folder) {
        this.key = new SecretKeySpec(sha256(folder.secrets().of(SECRET).getBytes(UTF_8)), "HmacSHA256");
    }

    byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(
                    mac.doFinal(text.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8)), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
