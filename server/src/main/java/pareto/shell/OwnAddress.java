package pareto.shell;

import java.util.regex.Pattern;

/// Whether an address a request asks to go to lies within Pareto, so that no link of ours leads elsewhere.
public final class OwnAddress {

    private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private OwnAddress() {}

    /// The address if it begins with a single slash and is plain ASCII, else the other one.
    public static String or(String address, String other) {
        return WITHIN.matcher(address).matches() ? address : other;
    }
}
