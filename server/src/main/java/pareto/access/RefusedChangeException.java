package pareto.access;

import pareto.shell.Text;

/// A change to the staff that would do harm; the sentence says which.
public final class RefusedChangeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Text why;

    RefusedChangeException(String key) {
        super(key);
        this.why = Text.of(key);
    }

    public Text why() {
        return why;
    }
}
