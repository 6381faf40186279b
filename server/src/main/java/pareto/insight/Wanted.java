package pareto.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// What someone wants to see of the portfolio, just as it stands in the address of the page.
record Wanted(Map<String, String> given) {

    /// Which analysis.
    private static final List<String> ANALYSIS = List.of("per", "window", "asOf", "from", "to");

    /// Which of its rows.
    private static final List<String> ROWS =
            List.of("tier", "abc", "growth", "silent", "manager", "first", "last", "sort");

    /// Stands before the key of a field of the dossier; behind it may stand a bound.
    static final String FIELD = "f.";

    private static final Pattern CONDITION = Pattern.compile("f\\.([a-z0-9-]{1,60})(\\.from|\\.to)?");

    /// Whose accounts: the reader's own, nobody's, or those of the person with this id.
    static final String ME = "me";
    static final String NOBODY = "none";

    /// Everything an address may hold; `after` is the account a page of the table begins behind.
    static Wanted of(Map<String, String> parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (List<String> keys : List.of(ANALYSIS, ROWS, List.of("after"))) {
            keys.stream()
                    .filter(key -> !parameters.getOrDefault(key, "").isBlank())
                    .forEach(key ->
                            kept.put(key, parameters.getOrDefault(key, "").strip()));
        }
        new TreeMap<>(parameters).forEach((key, value) -> {
            if (CONDITION.matcher(key).matches() && !value.isBlank()) {
                kept.put(key, value.strip());
            }
        });
        return new Wanted(kept);
    }

    @Nullable
    String value(String key) {
        return given.get(key);
    }

    boolean is(String key, String value) {
        return value.equals(given.get(key));
    }

    Per per() {
        return is("per", "group") ? Per.GROUP : Per.ACCOUNT;
    }

    Optional<LocalDate> day(String key) {
        return read(key, LocalDate::parse);
    }

    Optional<Long> number(String key) {
        return read(key, text -> Math.max(0, Long.parseLong(text)));
    }

    Optional<UUID> after() {
        return read("after", UUID::fromString);
    }

    /// Whose accounts are wanted; empty for everybody's and for nobody's.
    Optional<IdentityId> manager(IdentityId reader) {
        return is("manager", ME)
                ? Optional.of(reader)
                : is("manager", NOBODY)
                        ? Optional.empty()
                        : read("manager", UUID::fromString).map(IdentityId::new);
    }

    Sorting sorting() {
        return Sorting.of(given.get("sort"));
    }

    /// Whether rows are left out.
    boolean filters() {
        return ROWS.stream().anyMatch(key -> !key.equals("sort") && given.containsKey(key)) || !fields().isEmpty();
    }

    /// Keys of the fields of the dossier that rows are chosen by.
    List<String> fields() {
        return given.keySet().stream()
                .map(CONDITION::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    Wanted withoutField(String key) {
        return without(FIELD + key, FIELD + key + DossierConditions.FROM, FIELD + key + DossierConditions.TO);
    }

    Wanted withoutFields() {
        Wanted less = this;
        for (String key : fields()) {
            less = less.withoutField(key);
        }
        return less;
    }

    /// Whether only part of the ranking by rank is wanted.
    boolean cut() {
        return given.containsKey("first") || given.containsKey("last");
    }

    /// The part of the ranking that is wanted, in words.
    ///
    /// @param last rank up to which it goes
    Text ranks(long last) {
        long first = number("first").orElse(1L);
        return first == last ? Text.of("insight.ranks.one", first) : Text.of("insight.ranks", first, last);
    }

    /// The same with another value for one key, from the first page on; an empty value takes the key out.
    Wanted with(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        if (!key.equals("after")) {
            changed.remove("after");
        }
        changed.put(key, value);
        return of(changed);
    }

    Wanted without(String... keys) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.remove("after");
        changed.keySet().removeAll(List.of(keys));
        return of(changed);
    }

    /// All rows of the same analysis.
    Wanted whole() {
        return without(ROWS.toArray(String[]::new)).withoutFields();
    }

    /// What stands behind the path, beginning with a question mark unless it is empty.
    String query() {
        return given.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", given.isEmpty() ? "" : "?", ""));
    }

    private <T> Optional<T> read(String key, Function<String, T> reading) {
        String text = given.get(key);
        try {
            return Optional.ofNullable(text).map(reading);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.badInput("insight.address", key, String.valueOf(text));
        }
    }
}
