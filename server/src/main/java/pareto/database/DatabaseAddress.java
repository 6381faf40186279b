package pareto.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An address as people write it, taken apart: `jdbc:postgresql://host/db?user=u&password=p` or
/// `postgresql://u:p@host/db`.
///
/// @param url JDBC address without user and password
record DatabaseAddress(String url, Optional<String> user, Optional<String> password) {

    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?:(?://(?:(?<user>[^:@/]*)(?::(?<password>[^@/]*))?@)?)?(?<place>[^?]*)(?:\\?(?<options>.*))?");

    static DatabaseAddress parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new StartRefusedException(
                    "PARETO_DB_URL is no address of a PostgreSQL; it looks like jdbc:postgresql://host:5432/database.");
        }
        Optional<String> user = decoded(form.group("user"));
        Optional<String> password = decoded(form.group("password"));
        List<String> rest = new ArrayList<>();
        for (String option :
                Optional.ofNullable(form.group("options")).orElse("").split("&")) {
            if (option.startsWith("user=")) {
                user = decoded(option.substring(5));
            } else if (option.startsWith("password=")) {
                password = decoded(option.substring(9));
            } else if (!option.isEmpty()) {
                rest.add(option);
            }
        }
        String url = "jdbc:postgresql:" + (text.contains("//") ? "//" : "") + form.group("place")
                + (rest.isEmpty() ? "" : "?" + String.join("&", rest));
        return new DatabaseAddress(url, user, password);
    }

    private static Optional<String> decoded(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text).map(t -> URLDecoder.decode(t, StandardCharsets.UTF_8));
    }
}
