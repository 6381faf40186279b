package pareto.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import pareto.database.DataFolder;

/// Locks secrets with a key from the data folder, so that a copy of the database alone gives none away. Each is bound
/// to its owner.
@Component
public class SecretBox {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SecretBox(DataFolder folder) {
        this.key = new SecretKeySpec(OneTimeLinks.hash(folder.secrets().of("second-factor")), "AES");
    }

    public byte[] lock(byte[] secret, IdentityId owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    /// @throws IllegalStateException when it was locked with another key or for somebody else
    public byte[] unlock(byte[] box, IdentityId owner) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE), Arrays.copyOfRange(box, NONCE, box.length), owner);
    }

    /// A text, empty when it was locked with another key or for somebody else.
    public Optional<String> textIfReadable(byte[] box, IdentityId owner) {
        try {
            return Optional.of(new String(unlock(box, owner), StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, IdentityId owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret cannot be read: the key in the data folder is not the one it was locked with.", e);
        }
    }
}
