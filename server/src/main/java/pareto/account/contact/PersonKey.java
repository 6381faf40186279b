package pareto.account.contact;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key that locks data (AES-256 in GCM). What is locked is bound to the thing it belongs to, so that nobody can put
/// the data of one person in the place of another's.
record PersonKey(byte[] key) {

    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static PersonKey fresh() {
        return new PersonKey(random(LENGTH));
    }

    /// @param owner whom the data belong to
    byte[] lock(byte[] open, byte[] owner) {
        byte[] nonce = random(NONCE);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, open, owner);
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    byte[] unlock(byte[] box, byte[] owner) {
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(box, NONCE), Arrays.copyOfRange(box, NONCE, box.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, byte[] owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(owner);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The data of a person cannot be read: the key in the data folder is not the one they were locked with.",
                    e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
