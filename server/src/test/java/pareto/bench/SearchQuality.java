package pareto.bench;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.Pareto;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.Account;
import pareto.account.AccountSearch;
import pareto.account.Accounts;
import pareto.account.ManyAccounts;
import pareto.database.Database;

/// Whether a company is found among very many by how people write it, and how long that takes: by the application's
/// role, under row-level security, for a reader of all and for a manager of forty accounts.
///
/// Arguments: data folder to fill, number of accounts, how many names are tried.
final class SearchQuality {

    private static final int SHOWN = 10;
    private static final int OWN = 40;

    private final Actors actors;
    private final AccountSearch search;
    private final int accounts;
    private final int tried;
    private final Random random = new Random(20261126);

    private SearchQuality(ConfigurableApplicationContext server, int accounts, int tried) {
        this.actors = server.getBean(Actors.class);
        this.search = server.getBean(AccountSearch.class);
        this.accounts = accounts;
        this.tried = tried;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int accounts = Integer.parseInt(arguments[1]);
        try (ConfigurableApplicationContext server =
                SpringApplication.run(Pareto.class, "--pareto.data=" + folder, "--pareto.port=0")) {
            fill(server, accounts);
            var quality = new SearchQuality(server, accounts, Integer.parseInt(arguments[2]));
            quality.run(person(server, Role.READER, List.of()), "reader of all");
            List<String> own = IntStream.range(0, OWN)
                    .mapToObj(number -> "N%07d".formatted(1 + number * (accounts / OWN)))
                    .toList();
            quality.time(person(server, Role.MANAGER, own), "manager of " + OWN);
        }
    }

    private static void fill(ConfigurableApplicationContext server, int accounts) throws SQLException {
        var access = server.getBean(Database.class).access();
        String url = access.url() + "?currentSchema=pareto,public";
        try (Connection owner = DriverManager.getConnection(
                        url, access.owner().user(), access.owner().password());
                Statement statement = owner.createStatement()) {
            new ManyAccounts(owner).write(new ChineseNames(accounts));
            statement.execute("vacuum analyze");
        }
    }

    private static IdentityId person(ConfigurableApplicationContext server, Role role, List<String> own) {
        SightGrants grants = server.getBean(SightGrants.class);
        return server.getBean(Actors.class).system("bench", () -> {
            IdentityId id = server.getBean(Identities.class).add("某人", "search-" + role, role);
            server.getBean(Accounts.class)
                    .ids(own)
                    .values()
                    .forEach(account -> grants.grant(account.id(), id, "bench"));
            return id;
        });
    }

    private void run(IdentityId reader, String who) {
        time(reader, "warm-up");
        time(reader, who);
        rareParts(reader);
        ways().forEach((way, writing) -> foundBy(reader, way, writing));
    }

    /// How people write a name; null where a name has nothing of the kind.
    private static Map<String, Function<ChineseNames.Name, String>> ways() {
        Map<String, Function<ChineseNames.Name, String>> ways = new LinkedHashMap<>();
        ways.put("whole name", ChineseNames.Name::whole);
        ways.put("legal form dropped", name -> name.core() + name.branch());
        ways.put("traditional characters", name -> changed(name.whole(), ZhConverterUtil.toTraditional(name.whole())));
        ways.put("full width", name -> changed(name.whole(), fullWidth(name.whole())));
        ways.put(
                "half-width brackets",
                name -> changed(name.whole(), name.whole().replace('（', '(').replace('）', ')')));
        ways.put("without brackets", name -> changed(name.whole(), name.whole().replaceAll("[（）]", "")));
        ways.put(
                "branch in brackets",
                name -> name.branch().isEmpty() ? "" : name.core() + name.form() + "（" + name.branch() + "）");
        ways.put("initials, first reading", name -> SpokenInitials.of(name, false));
        ways.put("initials, readings of 重 行 长 乐 in turns", name -> SpokenInitials.of(name, true));
        return ways;
    }

    private void foundBy(IdentityId who, String way, Function<ChineseNames.Name, String> writing) {
        int found = 0;
        int written = 0;
        List<Long> times = new ArrayList<>();
        for (int attempt = 0; written < tried && attempt < tried * 40; attempt++) {
            int number = 1 + random.nextInt(accounts);
            String typed = writing.apply(ChineseNames.at(number));
            if (!typed.isEmpty()) {
                written++;
                long begun = System.nanoTime();
                List<String> codes = codes(who, typed);
                times.add(System.nanoTime() - begun);
                found += codes.contains("N%07d".formatted(number)) ? 1 : 0;
            }
        }
        System.out.printf("| %s | %,d | %.1f %% | %s |%n", way, written, 100.0 * found / written, milliseconds(times));
    }

    /// Every pair of characters that at most ten names hold has to lead to all of them.
    private void rareParts(IdentityId who) {
        Map<String, Set<String>> holders = new HashMap<>();
        for (int number = 1; number <= accounts; number++) {
            String name = ChineseNames.at(number).whole();
            String code = "N%07d".formatted(number);
            for (int at = 0; at + 2 <= name.length(); at++) {
                String pair = name.substring(at, at + 2);
                if (pair.codePoints().allMatch(Character::isIdeographic)) {
                    Set<String> some = holders.computeIfAbsent(pair, any -> new HashSet<>(2));
                    if (some.size() <= SHOWN) {
                        some.add(code);
                    }
                }
            }
        }
        holders.values().removeIf(some -> some.size() > SHOWN);
        List<Map.Entry<String, Set<String>>> rare = new ArrayList<>(holders.entrySet());
        rare.sort(Map.Entry.comparingByKey());
        Collections.shuffle(rare, random);
        List<Long> times = new ArrayList<>();
        int complete = 0;
        List<Map.Entry<String, Set<String>>> some = rare.subList(0, Math.min(tried, rare.size()));
        for (Map.Entry<String, Set<String>> pair : some) {
            long begun = System.nanoTime();
            List<String> codes = codes(who, pair.getKey());
            times.add(System.nanoTime() - begun);
            complete += codes.containsAll(pair.getValue()) ? 1 : 0;
        }
        System.out.printf(
                "| pair of characters that at most ten hold: all of them found | %,d | %,d of them | %s |%n",
                some.size(), complete, milliseconds(times));
    }

    private void time(IdentityId who, String whom) {
        List<Long> times = new ArrayList<>();
        for (int attempt = 0; attempt < tried; attempt++) {
            ChineseNames.Name name = ChineseNames.at(1 + random.nextInt(accounts));
            String typed = switch (attempt % 4) {
                case 0 -> name.core();
                case 1 -> name.core().substring(2, 4);
                case 2 -> name.form();
                default -> SpokenInitials.of(name, false).substring(0, 4);
            };
            long begun = System.nanoTime();
            codes(who, typed);
            times.add(System.nanoTime() - begun);
        }
        System.out.printf(
                "| %s: names, pairs, legal forms, initials by turns | %,d | | %s |%n",
                whom, tried, milliseconds(times));
    }

    private List<String> codes(IdentityId who, String typed) {
        return actors.runAs(who, () -> search.find(typed, SHOWN)).stream()
                .map(Account::code)
                .toList();
    }

    private static String milliseconds(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "";
        }
        return "%.1f | %.1f | %.1f"
                .formatted(
                        sorted.get(sorted.size() / 2) / 1e6,
                        sorted.get(sorted.size() * 95 / 100) / 1e6,
                        sorted.getLast() / 1e6);
    }

    private static String changed(String before, String after) {
        return before.equals(after) ? "" : after;
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        for (char character : text.toCharArray()) {
            wide.append(character > ' ' && character < 0x7F ? (char) (character + 0xFEE0) : character);
        }
        return wide.toString();
    }
}
