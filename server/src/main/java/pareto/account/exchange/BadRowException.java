package pareto.account.exchange;

import java.util.List;
import pareto.account.exchange.Verdict.Option;
import pareto.shell.Text;

/// Why a row cannot be taken as it is: what, where, how to mend.
final class BadRowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Status status;
    private final transient Text text;
    private final transient List<Option> options;

    private BadRowException(Status status, Text text, List<Option> options) {
        super(text.key(), null, false, false);
        this.status = status;
        this.text = text;
        this.options = options;
    }

    static BadRowException rejected(String key, Object... args) {
        return new BadRowException(Status.REJECTED, Text.of("account.exchange.bad." + key, args), List.of());
    }

    /// A question.
    ///
    /// @param options what a person can answer; none where only the file can be mended
    static BadRowException asks(List<Option> options, String key, Object... args) {
        return new BadRowException(Status.ASKING, Text.of("account.exchange.asks." + key, args), options);
    }

    List<Option> options() {
        return options;
    }

    Status status() {
        return status;
    }

    Text text() {
        return text;
    }
}
