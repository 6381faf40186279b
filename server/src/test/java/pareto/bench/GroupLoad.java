package pareto.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Opens the page of a very large group, its first level and the parts of its account's page, one after the other, as
/// someone who sees every account and as the manager of forty.
///
/// Arguments: address of the server, data folder, how often.
final class GroupLoad {

    private static final int WARM_UP = 30;
    private static final String[] PAGES = {"/group", "/group/level", "/figures", "/revenue", ""};

    private GroupLoad() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        String top = Files.readString(folder.resolve("groups.txt"));
        List<String> people = Files.readAllLines(folder.resolve("bench.txt"));
        Latencies latencies = new Latencies();
        open(arguments, top, "sees all", line(people, " READER ", ""), latencies);
        open(arguments, top, "manager of 40", line(people, " MANAGER ", top), latencies);
        System.out.println(latencies.table());
    }

    private static String line(List<String> people, String role, String account) {
        return people.stream()
                .filter(line -> line.contains(role) && line.contains(account))
                .findFirst()
                .orElseThrow();
    }

    private static void open(String[] arguments, String top, String who, String line, Latencies latencies)
            throws IOException, InterruptedException {
        Person person = Person.signedIn(arguments[0], line);
        int times = Integer.parseInt(arguments[2]);
        for (int turn = -WARM_UP; turn < times; turn++) {
            for (String page : PAGES) {
                long begun = System.nanoTime();
                person.get("/accounts/" + top + page);
                if (turn >= 0) {
                    latencies.add(who + ": account" + page, System.nanoTime() - begun);
                }
            }
        }
    }
}
