package pareto.access;

import java.util.Optional;
import java.util.stream.Stream;
import pareto.shell.Text;

/// Why coming in without a password did not work, as far as the person at the door is told.
enum SignInRefusal {
    /// The passkey is not, or no longer, anybody's.
    PASSKEY("passkey", "access.passkey.refused"),
    /// Nobody who may come in belongs to that account; whether someone once did is not said.
    UNKNOWN("unknown", "access.provider.unknown"),
    /// The answer is not one to a question asked in this browser.
    ASTRAY("astray", "access.provider.astray"),
    /// The provider, or the person there, said no.
    DECLINED("declined", "access.provider.declined"),
    /// The provider does not answer.
    AWAY("away", "access.provider.away"),
    /// Too many refusals from one address.
    TOO_OFTEN("too-often", "access.signIn.tooOften");

    private final String code;
    private final String key;

    SignInRefusal(String code, String key) {
        this.code = code;
        this.key = key;
    }

    /// The sign-in page with the sentence.
    String address() {
        return "/sign-in?refused=" + code;
    }

    static Optional<Text> sentence(String code) {
        return Stream.of(values())
                .filter(refusal -> refusal.code.equals(code))
                .findFirst()
                .map(refusal -> Text.of(refusal.key));
    }
}
