package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How the receivers of webhooks see that a message is ours, each by its own rule; all by HMAC-SHA256.
final class Signature {

    private Signature() {}

    /// Ours: of the moment, a full stop and the body, in hexadecimal.
    ///
    /// @param seconds since 1970
    static String generic(String secret, long seconds, String body) {
        return HexFormat.of().formatHex(hmac(secret, seconds + "." + body));
    }

    /// 钉钉: of the moment, a line feed and the secret, under the secret.
    ///
    /// @param millis since 1970
    static String dingtalk(String secret, long millis) {
        return Base64.getEncoder().encodeToString(hmac(secret, millis + "\n" + secret));
    }

    /// 飞书: of nothing, under the moment, a line feed and the secret.
    ///
    /// @param seconds since 1970
    static String feishu(String secret, long seconds) {
        return Base64.getEncoder().encodeToString(hmac(seconds + "\n" + secret, ""));
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
