package pareto.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// People opening pages at a fixed pace, whether or not earlier answers have come: 45 % the portfolio, 35 % an account
/// with all its parts, 20 % the search box.
///
/// Arguments: address of the server, file of people, requests a second, seconds of warm-up, seconds measured.
final class PageLoad {

    private static final String[] PORTFOLIO = {
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "?sort=growth",
        "?sort=growth.up",
        "?sort=orders",
        "?sort=latest",
        "?abc=A",
        "?abc=B",
        "?tier=CORE",
        "?growth=fall",
        "?per=group"
    };
    private static final Pattern PART = Pattern.compile("hx-get=\"(/accounts/[^\"]*)\"");

    /// What a browser asks one server for at a time.
    private static final int AT_ONCE = 6;

    private static final String[] FREQUENT = {"集团", "有限", "科技", "重工", "杭州", "有限公司", "通信集团有限公司"};

    private final List<Person> people;
    private final Random random = new Random(20);
    private final Latencies latencies = new Latencies();
    private final Map<String, AtomicInteger> errors = new ConcurrentHashMap<>();
    private volatile boolean measuring;

    private PageLoad(List<Person> people) {
        this.people = people;
    }

    public static void main(String... arguments) throws Exception {
        List<Person> people = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            people.add(Person.signedIn(arguments[0], line));
        }
        System.out.printf("%d people signed in%n", people.size());
        double pace = Double.parseDouble(arguments[2]);
        new PageLoad(people).run(pace, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
    }

    private void run(double pace, int warmUp, int measured) {
        long begun = System.nanoTime();
        long cpu = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < pace * (warmUp + measured); number++) {
                long due = begun + Math.round(number * 1e9 / pace);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                if (!measuring && number >= pace * warmUp) {
                    measuring = true;
                    cpu = ownCpu();
                }
                Person person = people.get(random.nextInt(people.size()));
                Runnable visit = visit(person, due);
                threads.submit(visit);
            }
        }
        System.out.println(latencies.table());
        System.out.printf(
                "%.1f requests/s for %d s after %d s; errors %s; CPU of the load program %.1f s%n",
                pace, measured, warmUp, errors, (ownCpu() - cpu) / 1e9);
    }

    private Runnable visit(Person person, long due) {
        int kind = random.nextInt(100);
        if (kind < 45) {
            String choice = PORTFOLIO[random.nextInt(PORTFOLIO.length)];
            String path = random.nextInt(5) == 0 ? person.nextPage() : "/portfolio" + choice;
            String name =
                    path.contains("after=") ? "next page" : choice.isEmpty() ? "as it opens" : choice.substring(1);
            return () -> timed(due, "portfolio", "portfolio " + name, () -> person.get(path));
        }
        if (kind < 80) {
            String account = person.account(random);
            return () -> account(person, account, due);
        }
        String typed = typed();
        String path = "/search/suggestions?q=" + URLEncoder.encode(typed, UTF_8);
        boolean frequent = List.of(FREQUENT).contains(typed);
        return () ->
                timed(due, "search", frequent ? "search, frequent words" : "search, others", () -> person.get(path));
    }

    /// The page first, then all the parts it names and the chart's figures, some at a time, as a browser does.
    private void account(Person person, String address, long due) {
        String page = timed(due, "account", "account page", () -> person.get(address));
        Set<String> parts = new LinkedHashSet<>();
        for (Matcher part = PART.matcher(page); part.find(); ) {
            parts.add(part.group(1));
        }
        if (parts.contains(address + "/revenue")) {
            parts.add(address + "/revenue/months");
        }
        long loaded = System.nanoTime();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (String part : parts) {
                String name = part.substring(address.length());
                threads.submit(() -> timed(loaded, "account part", "account " + name, () -> person.get(part)));
            }
        }
        note("account with all parts", System.nanoTime() - due);
    }

    private String typed() {
        return switch (random.nextInt(5)) {
            case 0 -> FREQUENT[random.nextInt(FREQUENT.length)];
            case 1 -> "C%06d".formatted(random.nextInt(100_000));
            case 2 -> "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)) + "zg";
            default -> MadeUpAccounts.brand(random) + (random.nextBoolean() ? "重工" : "");
        };
    }

    private interface Opening {
        String page() throws IOException, InterruptedException;
    }

    /// The body of the page; empty where there was none.
    private String timed(long due, String kind, String detail, Opening opening) {
        try {
            String page = opening.page();
            note(kind, System.nanoTime() - due);
            note(". " + detail, System.nanoTime() - due);
            return page;
        } catch (IOException | InterruptedException e) {
            errors.computeIfAbsent(String.valueOf(e.getMessage()).split("[/?]")[0] + detail, any -> new AtomicInteger())
                    .incrementAndGet();
            return "";
        }
    }

    private void note(String kind, long taken) {
        if (measuring) {
            latencies.add(kind, taken);
        }
    }

    private static long ownCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }
}
