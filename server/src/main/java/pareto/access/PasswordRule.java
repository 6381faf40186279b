package pareto.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which passwords are refused, and why: too short, or among the first anyone would try. No rule asks
/// for odd characters; length is what counts.
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final String ROWS =
            "0123456789 1234567890 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb";
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "passphrase",
            "administrator",
            "admin",
            "root",
            "welcome",
            "letmein",
            "changeme",
            "changeit",
            "iloveyou",
            "woaini",
            "woaini1314",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "princess",
            "sunshine",
            "superman",
            "batman",
            "trustno",
            "secret",
            "mima",
            "guanliyuan",
            "pareto",
            "paretopareto",
            "default",
            "login",
            "master",
            "qwerty",
            "test",
            "user",
            "guest",
            "system",
            "huawei",
            "alibaba",
            "wechat",
            "weixin",
            "taobao",
            "company",
            "correcthorsebatterystaple",
            "passwordpassword",
            "adminadmin");

    private PasswordRule() {}

    /// The key of the message that says why a password is refused; empty for a good one.
    static Optional<String> refusal(String password, String login, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.password.long");
        }
        return obvious(password.toLowerCase(Locale.ROOT), login, name)
                ? Optional.of("access.password.obvious")
                : Optional.empty();
    }

    private static boolean obvious(String password, String login, String name) {
        String rest = without(without(password, login), name);
        return password.chars().distinct().count() < 5
                || password.matches("(.{1,6}?)\\1+.{0,2}")
                || COMMON.contains(
                        plain(rest.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")).replaceAll("[^\\p{L}]", ""))
                || shrunk(rest).length() < 5;
    }

    /// Common disguises undone: `P@ssw0rd` is `password`.
    private static String plain(String password) {
        return password.replace('@', 'a')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('3', 'e')
                .replace('!', 'i');
    }

    /// What remains when digits and runs along the keyboard or the alphabet are taken out.
    private static String shrunk(String password) {
        StringBuilder rest = new StringBuilder();
        for (int at = 0; at < password.length(); ) {
            int run = run(password, at);
            if (run < 3) {
                rest.append(password.charAt(at++));
            } else {
                at += run;
            }
        }
        return rest.toString().replaceAll("\\d", "");
    }

    private static int run(String password, int from) {
        int length = 1;
        while (from + length < password.length() && ROWS.contains(password.substring(from, from + length + 1))) {
            length++;
        }
        return length;
    }

    private static String without(String password, String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return lower.length() < 3 ? password : password.replace(lower, "");
    }
}
