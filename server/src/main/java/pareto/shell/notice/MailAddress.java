package pareto.shell.notice;

import java.util.regex.Pattern;

/// What we take for a mail address: one, plain, without anything that could begin another header or another recipient.
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private static final Pattern WITHIN = Pattern.compile("<?[^\\s<>\"'(),:;@]+@[^\\s<>\"'(),:;@]+>?");

    private MailAddress() {}

    /// What may be kept unlocked of an address.
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /// What a server said, without the addresses it named.
    public static String without(String said) {
        return WITHIN.matcher(said).replaceAll("…");
    }

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }
}
