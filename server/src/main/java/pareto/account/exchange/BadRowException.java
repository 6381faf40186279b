package pareto.account.exchange;

import pareto.shell.Text;

/// Why a row cannot be taken as it is: what, where, how to mend.
final class BadRowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Status status;
    private final transient Text text;

    private BadRowException(Status status, Text text) {
        super(text.key(), null, false, false);
        this.status = status;
        this.text = text;
    }

    static BadRowException rejected(String key, Object... args) {
        return new BadRowException(Status.REJECTED, Text.of("account.exchange.bad." + key, args));
    }

    static BadRowException asks(String key, Object... args) {
        return new BadRowException(Status.ASKING, Text.of("account.exchange.asks." + key, args));
    }

    Status status() {
        return status;
    }

    Text text() {
        return text;
    }
}
