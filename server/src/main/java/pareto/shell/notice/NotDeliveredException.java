package pareto.shell.notice;

/// A notice or mail did not arrive, and the sentence that says why.
public final class NotDeliveredException extends Exception {

    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final String key;
    private final String detail;
    private final boolean lasting;
    private final boolean rejected;

    private NotDeliveredException(String key, String detail, boolean lasting, boolean rejected) {
        super(key + " " + detail);
        this.key = key;
        this.detail = oneLine(detail);
        this.lasting = lasting;
        this.rejected = rejected;
    }

    /// Later it may.
    ///
    /// @param detail fills the gap of the sentence: whom we asked, or what they answered
    static NotDeliveredException forNow(String key, String detail) {
        return new NotDeliveredException(key, detail, false, false);
    }

    /// The server said for good that it does not take it (RFC 5321, 4.2.1: a reply that begins with 5).
    static NotDeliveredException rejected(String key, String detail) {
        return new NotDeliveredException(key, detail, false, true);
    }

    /// It never will as things are set.
    public static NotDeliveredException forGood(String key, String detail) {
        return new NotDeliveredException(key, detail, true, false);
    }

    public String key() {
        return key;
    }

    public String detail() {
        return detail;
    }

    /// Whether it never arrives as things are set here.
    boolean lasting() {
        return lasting;
    }

    /// Whether trying again can help: a notice is tried again whatever the server said, a mail to one person is not
    /// once it said no for good.
    public boolean mayArriveLater() {
        return !lasting && !rejected;
    }

    /// What a stranger's server says is shown to people: one line, not a long one.
    private static String oneLine(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
