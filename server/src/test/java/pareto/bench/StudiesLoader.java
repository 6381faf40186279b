package pareto.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Role;
import pareto.account.ManyAccounts;
import pareto.analysis.ledger.Progress;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;

/// Fills a company of very many accounts all of which have orders: accounts and search tokens in bulk, one group of a
/// twentieth of them and one more, the lines of [MadeUpHistory] by the reader and the ledger without the page of
/// imports, and two people who look. Leaves their logins and passwords in `bench.txt`, the id of the account above the
/// group in `groups.txt`.
final class StudiesLoader {

    private static final int ACCOUNTS_OF_MANAGER = 40;
    private static final int PART_IN_GROUP = 20;
    private static final String LINKS = """
            insert into account_parent (account_id, parent_id, from_day, origin, set_at)
            select child.id, parent.id, '1900-01-01', 'file', now()
            from account child join account parent on parent.code = 'C%1$07d'
            where child.code > 'C%1$07d' and child.code <= 'C%2$07d'
            """;

    private final Path folder;
    private final ConfigurableApplicationContext server;
    private final Connection owner;
    private final int accounts;
    private final MadeUpHistory orders;
    private long begun = System.nanoTime();

    StudiesLoader(Path folder, ConfigurableApplicationContext server, Connection owner, int accounts) {
        this.folder = folder;
        this.server = server;
        this.owner = owner;
        this.accounts = accounts;
        this.orders = new MadeUpHistory(accounts);
    }

    void load() throws SQLException, IOException {
        new ManyAccounts(owner).write(new MadeUpAccounts(accounts));
        int top = accounts / PART_IN_GROUP;
        execute(LINKS.formatted(top, 2 * top));
        execute("vacuum analyze");
        said("accounts, tokens, one group");
        Path file = folder.resolve("orders.csv");
        orders.write(file);
        said("order file");
        append(file);
        said("read into the ledger");
        Files.write(folder.resolve("bench.txt"), server.getBean(Actors.class).system("bench", this::people));
        Files.writeString(folder.resolve("groups.txt"), ids("code = 'C%07d'".formatted(top)));
    }

    /// One more day of orders.
    void append(LocalDate day, int lines) throws IOException {
        Path file = folder.resolve("orders.csv");
        orders.writeDay(file, day, lines);
        append(file);
    }

    private void append(Path file) throws IOException {
        var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping().withCurrency("CNY");
        BatchId batch = new BatchId(UuidCreator.getTimeOrderedEpoch());
        var place = Files.createDirectory(folder.resolve("staged-" + batch.value()));
        var request = StageRequest.of(file, mapping, place, MadeUpHistory.LAST.plusYears(1));
        var report = Staging.stage(request, Progress.SILENT);
        server.getBean(Ledger.class).append(batch, "bench", report.contentHash(), request.lines(), Mode.ADD);
        Files.delete(file);
    }

    private List<String> people() throws SQLException {
        Identities identities = server.getBean(Identities.class);
        List<String> lines = new ArrayList<>();
        String own = "mod(substr(code, 2)::int, %d) = 1".formatted(accounts / ACCOUNTS_OF_MANAGER);
        for (Role role : List.of(Role.READER, Role.MANAGER)) {
            var made = identities.create("Person " + role, role.name().toLowerCase(java.util.Locale.ROOT), role);
            if (role == Role.MANAGER) {
                execute("""
                        insert into sight_grant (identity_id, account_id, source, granted_by, granted_at, reason)
                        select '%s', id, 'person', '%1$s', now(), 'bench' from account where %s
                        """.formatted(made.id(), own));
            }
            lines.add(made.login() + " " + made.password() + " " + role + " " + ids(own));
        }
        execute("vacuum analyze sight_grant");
        return lines;
    }

    private String ids(String condition) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet ids = statement.executeQuery(
                        "select string_agg(id::text, ',' order by code) from account where " + condition)) {
            ids.next();
            return ids.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void said(String what) {
        long now = System.nanoTime();
        System.out.printf("%-36s %6.1f s%n", what, (now - begun) / 1e9);
        begun = now;
    }
}
