package pareto.shell;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Locale;

/// A short number that leads from the page a user saw to the lines in the log.
public final class ErrorId {

    private ErrorId() {}

    public static String next() {
        return UuidCreator.getRandomBased().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
