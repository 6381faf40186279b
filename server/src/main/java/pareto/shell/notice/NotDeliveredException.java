package pareto.shell.notice;

/// A notice did not arrive, and the sentence that says why.
final class NotDeliveredException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final String key;
    private final String detail;
    private final boolean lasting;

    private NotDeliveredException(String key, String detail, boolean lasting) {
        super(key + " " + detail);
        this.key = key;
        this.detail = oneLine(detail);
        this.lasting = lasting;
    }

    /// Later it may.
    ///
    /// @param detail fills the gap of the sentence: whom we asked, or what they answered
    static NotDeliveredException forNow(String key, String detail) {
        return new NotDeliveredException(key, detail, false);
    }

    /// It never will as things are set.
    static NotDeliveredException forGood(String key, String detail) {
        return new NotDeliveredException(key, detail, true);
    }

    String key() {
        return key;
    }

    String detail() {
        return detail;
    }

    boolean lasting() {
        return lasting;
    }

    /// What a stranger's server says is shown to people: one line, not a long one.
    private static String oneLine(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
