package pareto.service.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.database.DataFolder;
import pareto.database.embedded.EmbeddedPostgres;
import pareto.testing.RealServer;
import pareto.testing.Visitor;

/// The server, its database, or the process of PostgreSQL that does the work is killed while a request goes out to 300
/// sites. Afterwards there is all of it or nothing, and doing it again gives every task exactly once. Three kills, 100
/// with `-Dpareto.long=true`; `-Dpareto.kills=n` another number, `-Dpareto.seed=n` at other moments.
class KilledDispatchTests {

    private static final int KILLS = Integer.getInteger("pareto.kills", Boolean.getBoolean("pareto.long") ? 100 : 3);
    private static final long SEED = Long.getLong("pareto.seed", 20260308);
    private static final int SITES = 300;
    private static final int TASKS = 2 * SITES + 1;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final String LOGIN = "lin.zhixia";
    private static final String PASSWORD = "tea-rooftop-violin";

    @TempDir
    private Path data;

    private int mid;
    private int written;
    private final RandomGenerator random = new SplittableRandom(SEED);
    private RealServer server;
    private Visitor visitor;
    private String version = "";
    private String account = "";
    private List<String> sites = List.of();

    @BeforeEach
    void open() {
        server = RealServer.start(data);
        var first = new Visitor(server.port());
        first.get(server.welcome());
        first.post(server.welcome(), Map.of("name", "林知夏", "login", LOGIN, "password", PASSWORD));
        signIn();
        aRetailerWithShops();
        aPlaybook();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesEveryTaskExactlyOnceAfterwards() {
        for (int kill = 0; kill < KILLS; kill++) {
            UUID request = asked(kill);
            Visitor browser = visitor;
            var form = form(browser, request);
            var sending = CompletableFuture.runAsync(() -> send(browser, request, form));
            until(() -> sending.isDone() || writing() > 0);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextLong(0, 150)));
            boolean amid = !sending.isDone() && writing() > 0;
            mid += amid ? 1 : 0;
            kill(kill);
            sending.exceptionally(any -> null).join();
            if (kill % 3 == 2) {
                Awaitility.await().ignoreExceptions().until(() -> tasks(request) >= 0);
            } else {
                server = RealServer.start(data);
                signIn();
            }
            assertThat(tasks(request)).as("kill " + kill + " of seed " + SEED).isIn(0, TASKS);
            boolean all = tasks(request) == TASKS;
            again(request, all);
            assertThat(tasks(request)).isEqualTo(TASKS);
            assertThat(number("select count(distinct (step, site_id)) from task where request_id = ?", request))
                    .isEqualTo(TASKS);
            assertThat(number("select count(*) from stopwatch where request_id = ?", request))
                    .isEqualTo(SITES);
            assertThat(number("select count(*) from stopwatch_event where request_id = ?", request))
                    .isEqualTo(SITES);
            assertThat(number("select count(*) from request_site where request_id = ?", request))
                    .isEqualTo(SITES);
            assertThat(number(
                            "select count(*) from virtual_team v join request r on v.purpose like '%' || r.title"
                                    + " where r.id = ?",
                            request))
                    .as("teams, also those that no request knows")
                    .isEqualTo(1);
            System.out.println("kill " + kill + (amid ? " amid" : " not amid") + ": "
                    + (all ? "all there" : "nothing yet") + ", then each once");
        }
        assertThat(mid).as("kills while it was written").isPositive();
    }

    /// Sends it out once more by the form, or, where all is there and the form has nothing to choose, by what was
    /// sent before.
    private void again(UUID request, boolean all) {
        var form = all ? chosen() : form(visitor, request);
        if (all) {
            visitor.get("/requests/" + request + "/tasks/new");
        }
        assertThat(visitor.post("/requests/" + request + "/tasks", form).statusCode())
                .isEqualTo(302);
    }

    private void send(Visitor browser, UUID request, List<Map.Entry<String, String>> form) {
        browser.post("/requests/" + request + "/tasks", form);
    }

    /// What the browser sends after all sites were chosen and looked at.
    private List<Map.Entry<String, String>> form(Visitor browser, UUID request) {
        String page = "/requests/" + request + "/tasks";
        assertThat(browser.get(page + "/new").body()).contains(sites);
        String preview = browser.post(page + "/preview", chosen()).body();
        String last = preview.substring(preview.indexOf("id=\"preview\""));
        List<Map.Entry<String, String>> form = new ArrayList<>();
        var fields = HIDDEN.matcher(last);
        while (fields.find()) {
            if (!fields.group(1).equals("_csrf")) {
                form.add(Map.entry(fields.group(1), fields.group(2)));
            }
        }
        assertThat(form).hasSize(SITES + 1);
        return form;
    }

    private List<Map.Entry<String, String>> chosen() {
        var form = new ArrayList<>(List.of(Map.entry("playbook", version)));
        sites.forEach(site -> form.add(Map.entry("site", site)));
        return form;
    }

    /// How many transactions of the server hold what they have written to tables of requests.
    private int writing() {
        return sql().sql("""
                select count(distinct l.pid) from pg_locks l join pg_class c on c.oid = l.relation
                where c.relname in ('request_dispatch', 'request_site', 'task') and l.mode = 'RowExclusiveLock'
                """).query(Integer.class).single();
    }

    private static void until(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void kill(int kill) {
        switch (kill % 3) {
            case 0 -> server.kill();
            case 1 -> {
                server.killPostgres();
                server.kill();
            }
            default ->
                sql().sql("""
                        select pid from pg_stat_activity where backend_type = 'client backend' and usename <> 'postgres'
                        and state <> 'idle'
                        """)
                        .query(Long.class)
                        .list()
                        .forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }

    private void aRetailerWithShops() {
        visitor.get("/accounts/new");
        String page = Visitor.goal(visitor.post("/accounts", Map.of("name", "云帆零售", "code", "YF")));
        assertThat(page).startsWith("/accounts/");
        account = page.replaceAll("^/accounts/([^/?]*).*", "$1");
        sql().sql("""
                insert into account_site (id, account_id, kind, city, address, set_by, set_at)
                select gen_random_uuid(), ?::uuid, 'shop', '城 ' || n % 30, n || ' 号',
                    (select id from identity where role = 'administrator' limit 1), now() from generate_series(1, ?) n
                """).params(account, SITES).update();
        sites = sql().sql("select id::text from account_site where account_id = ?::uuid")
                .param(account)
                .query(String.class)
                .list();
    }

    /// Survey and build at every site, then one acceptance.
    private void aPlaybook() {
        String department = UUID.randomUUID().toString();
        sql().sql("""
                insert into department (id, name, opened_at, opened_by)
                select ?::uuid, '网络建设部', now(), id from identity where role = 'administrator' limit 1
                """).param(department).update();
        visitor.get("/playbooks");
        String page = Visitor.goal(visitor.post("/playbooks", Map.of("title", "组网")));
        put(page, department, "survey", "SITE", "");
        put(page, department, "build", "SITE", "survey");
        put(page, department, "accept", "ONCE", "build");
        assertThat(visitor.post(page + "/draft/release", Map.of("edits", "3")).statusCode())
                .isEqualTo(302);
        version = sql().sql("select id::text from playbook_version")
                .query(String.class)
                .single();
    }

    private void put(String page, String department, String code, String scope, String after) {
        var step = new ArrayList<>(List.of(
                Map.entry("edits", String.valueOf(written++)),
                Map.entry("code", code),
                Map.entry("title", code),
                Map.entry("scope", scope),
                Map.entry("department", department),
                Map.entry("where", scope.equals("SITE") ? "SITE" : "ANYWHERE"),
                Map.entry("unit", "HOURS"),
                Map.entry("count", "8")));
        if (!after.isEmpty()) {
            step.add(Map.entry("after." + after, "on"));
        }
        assertThat(visitor.post(page + "/draft/steps", step).statusCode()).isEqualTo(302);
    }

    private UUID asked(int kill) {
        UUID id = UUID.randomUUID();
        sql().sql("""
                with owner as (select id from identity where role = 'administrator' limit 1),
                asked as (insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                    select :id, :account::uuid, 'order', 'none', :title, 'page', 'taken', now(), id from owner),
                answered as (insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                    select :id, now(), :account::uuid, id, 'taken', id from owner)
                insert into request_step (id, request_id, account_id, step, said, taken_by, taken_at)
                select gen_random_uuid(), :id, :account::uuid, 'taken', '', id, now() from owner
                """)
                .param("id", id)
                .param("account", account)
                .param("title", "组网 " + kill)
                .update();
        return id;
    }

    private int tasks(UUID request) {
        return number("select count(*) from task where request_id = ?", request);
    }

    private int number(String select, UUID request) {
        return sql().sql(select).param(request).query(Integer.class).single();
    }

    private void signIn() {
        sql().sql("delete from second_factor").update();
        visitor = new Visitor(server.port()).signIn(LOGIN, PASSWORD);
    }

    /// Past every policy.
    private JdbcClient sql() {
        var folder = new DataFolder(data);
        var database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:"
                + EmbeddedPostgres.runningPort(folder).orElseThrow() + "/pareto?currentSchema=pareto&connectTimeout=5");
        database.setUser("postgres");
        database.setPassword(folder.secrets().of("superuser"));
        return JdbcClient.create(database);
    }
}
