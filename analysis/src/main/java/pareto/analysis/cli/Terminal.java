package pareto.analysis.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/// Where a command speaks to: answers go to `out`, progress and refusals to `err`.
record Terminal(OutputStream out, PrintStream err, Clock clock, Locale locale) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    void say(String sentence) {
        err.println(sentence);
    }
}
