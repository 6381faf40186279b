package pareto.access;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/// Hands tests what a person has at the door: the printed link, and the code an authenticator app would show.
public final class Doorkeeper {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int DIGITS = 6;

    private Doorkeeper() {}

    /// Where the first administrator is made; empty once there is one.
    public static Optional<String> firstLink(ApplicationContext application) {
        return application.getBean(FirstAdministrator.class).link();
    }

    /// @param secret as the page shows it, in groups of four
    public static String code(String secret, Instant at) {
        String letters = secret.replaceAll("\\s", "");
        BigInteger bits = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] key = new byte[letters.length() * 5 / 8];
        byte[] value = bits.toByteArray();
        int length = Math.min(key.length, value.length);
        System.arraycopy(value, value.length - length, key, key.length - length, length);
        return Totp.code(key, Totp.step(at), DIGITS);
    }
}
