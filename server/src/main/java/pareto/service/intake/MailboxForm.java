package pareto.service.intake;

import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;

/// What was typed about the mailbox.
///
/// @param password empty to keep the one there is
record MailboxForm(
        String host,
        int port,
        Mailbox.Security security,
        String login,
        String password,
        String folder,
        String address,
        boolean active,
        boolean answers,
        boolean receipts,
        String senderName) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"'(),:;@]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 60;

    /// @param ports that may be used
    /// @throws Refusal naming what cannot be used
    static MailboxForm of(Map<String, String> typed, SortedSet<Integer> ports) {
        String host = field(typed, "host").toLowerCase(Locale.ROOT);
        String address = field(typed, "address").toLowerCase(Locale.ROOT);
        Mailbox.Security security = security(field(typed, "security"));
        if (!HOST.matcher(host).matches()) {
            throw Refusal.badInput("service.intake.mailbox.host.bad");
        }
        if (security == Mailbox.Security.NONE && !Mailbox.onThisMachine(host)) {
            throw Refusal.badInput("service.intake.mailbox.security.needed", host);
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw Refusal.badInput("service.intake.mailbox.address.bad");
        }
        String folder = field(typed, "folder");
        String login = field(typed, "login");
        if (login.isEmpty() || login.length() > LONGEST || folder.length() > LONGEST) {
            throw Refusal.badInput("service.intake.mailbox.login.bad", LONGEST);
        }
        return new MailboxForm(
                host,
                port(field(typed, "port"), security, ports),
                security,
                login,
                typed.getOrDefault("password", ""),
                folder.isEmpty() ? "INBOX" : folder,
                address,
                typed.containsKey("active"),
                typed.containsKey("answers"),
                typed.containsKey("receipts"),
                Texts.line(field(typed, "senderName"), LONGEST_NAME));
    }

    private static String field(Map<String, String> typed, String name) {
        @Nullable String value = typed.get(name);
        return value == null ? "" : value.strip().replace("\0", "");
    }

    private static Mailbox.Security security(String typed) {
        try {
            return Mailbox.Security.valueOf(typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("service.intake.mailbox.security.bad");
        }
    }

    /// Without one, the usual.
    private static int port(String typed, Mailbox.Security security, SortedSet<Integer> ports) {
        String usual = security == Mailbox.Security.TLS ? "993" : "143";
        String port = typed.isEmpty() ? usual : typed;
        if (!port.matches("\\d{1,5}") || !ports.contains(Integer.parseInt(port))) {
            throw Refusal.badInput(
                    "service.intake.mailbox.port.bad",
                    ports.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Integer.parseInt(port);
    }
}
