package pareto.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Opens the pages of the standing studies and of "without" one after the other: of one account, a large group, class A
/// and all accounts, by someone who sees all and by the manager of forty.
///
/// Arguments: address of the server, data folder, how often.
final class StudyPages {

    private static final int WARM_UP = 1;
    private static final List<String> STUDIES = List.of(
            "",
            "/development",
            "/churn",
            "/behaviour",
            "/agents",
            "/whitespace",
            "/managers",
            "/prices",
            "/cost",
            "/value");

    private final Latencies latencies = new Latencies();
    private final int times;

    private StudyPages(int times) {
        this.times = times;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String top = Files.readString(folder.resolve("groups.txt"));
        StudyPages pages = new StudyPages(Integer.parseInt(arguments[2]));
        for (String line : Files.readAllLines(folder.resolve("bench.txt"))) {
            boolean all = line.contains(" READER ");
            String account = line.split(" ")[3].split(",")[0];
            Person person = Person.signedIn(arguments[0], line);
            pages.open(person, all ? "sees all" : "manager of 40", scopes(account, all ? top : ""), account);
        }
        System.out.println(pages.latencies.table());
    }

    /// What a page is of, and what stands behind its address.
    private static Map<String, String> scopes(String account, String top) {
        Map<String, String> scopes = new LinkedHashMap<>();
        scopes.put("one account", "?account=" + account);
        if (!top.isEmpty()) {
            scopes.put("a large group", "?account=" + top + "&per=group");
        }
        scopes.put("class A", "?abc=A");
        scopes.put("all", "");
        return scopes;
    }

    private void open(Person person, String who, Map<String, String> scopes, String account)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> scope : scopes.entrySet()) {
            for (String study : STUDIES) {
                open(
                        person,
                        who + ": /analyses" + study + " of " + scope.getKey(),
                        "/analyses" + study + scope.getValue());
            }
        }
        open(person, who + ": /accounts/…/analyses", "/accounts/" + account + "/analyses");
        open(person, who + ": without, choice", "/analyses/without");
        String agent = URLEncoder.encode(MadeUpHistory.LARGEST_AGENT, UTF_8);
        open(person, who + ": without the largest agent", "/analyses/without?agent=" + agent);
        for (Map.Entry<String, String> scope : scopes.entrySet()) {
            if (scope.getValue().contains("account=")) {
                open(person, who + ": without " + scope.getKey(), "/analyses/without" + scope.getValue());
            }
        }
    }

    private void open(Person person, String what, String address) throws IOException, InterruptedException {
        for (int turn = -WARM_UP; turn < times; turn++) {
            long begun = System.nanoTime();
            person.get(address);
            if (turn >= 0) {
                latencies.add(what, System.nanoTime() - begun);
            }
        }
    }
}
