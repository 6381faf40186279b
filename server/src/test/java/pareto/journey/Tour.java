package pareto.journey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Follows the links of the application from its first page until it has seen one page of each kind.
final class Tour {

    /// Addresses that answer with a file.
    private static final Pattern FILE = Pattern.compile(
            "/portfolio/export\\..*|/analyses/[^/]+/export\\..*|/league/export\\..*|/imports/[^/]+/rejects|/contacts/[^/]+/(copy|card)|/(accounts|contracts|tasks)/[^/]+/files/.*|/requests/[^/]+/messages/files/.*"
                    + "|/accounts/exchange/(.*\\.(csv|xlsx))");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private static final String LINKS = """
            () => [...new Set([...document.querySelectorAll('a[href]')]
                .filter(link => link.origin === location.origin)
                .map(link => link.pathname + link.search))]""";

    private final Ways ways;
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /// In how many ways the same page is looked at.
    enum Ways {
        /// As it stands.
        PLAIN,
        /// And asked for in some words.
        ASKED,
        /// And in all words that links ask for it in.
        ALL
    }

    Tour(String start, Ways ways) {
        this.ways = ways;
        remember(start);
    }

    /// @param look is shown each page once it is there, in the order they were found
    /// @return the kinds of pages seen
    List<String> walk(Screen screen, Consumer<String> look) {
        List<String> seen = new ArrayList<>();
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            look.accept(address);
            seen.add(kind(address));
            if (!address.contains("?")) {
                ((List<?>) screen.page().evaluate(LINKS)).forEach(link -> remember(link.toString()));
            }
        }
        return seen;
    }

    private void remember(String address) {
        if (!FILE.matcher(path(address)).matches()
                && known.add(
                        switch (ways) {
                            case PLAIN -> path(kind(address));
                            case ASKED -> kind(address).replaceAll("\\?.*", "?");
                            case ALL -> kind(address);
                        })) {
            ahead.add(address);
        }
    }

    /// Pages of different things are of one kind, and so are pages asked for with the same words.
    static String kind(String address) {
        String path = ID.matcher(path(address)).replaceAll("*");
        return address.equals(path(address)) ? path : path + "?" + words(address);
    }

    private static String words(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
                .map(word -> word.replaceAll("=.*", ""))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String path(String address) {
        return address.replaceAll("\\?.*", "");
    }
}
