package pareto.insight;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.account.Standings;
import pareto.analysis.ledger.Progress;
import pareto.analysis.ledger.StageRequest;
import pareto.analysis.ledger.Staging;
import pareto.analysis.ledger.format.ArchiveLimits;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.Mode;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// Four accounts whose figures can be checked by hand: 600, 250, 100 and 50 of 1,000.
@IntegrationTest
@TestPropertySource(properties = "pareto.test=ranked-portfolio")
abstract class FourRankedAccounts {

    static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    /// Some exports hold it, and not every type of PostgreSQL does.
    private static final char ZERO = 0;

    private static final String FILE = """
            客户编码,客户名称,上级客户,订单号,下单日期,品类,金额,币种
            A1,恒岳重工,,O-1,2025-06-10,连接,600.00,CNY
            A1,恒岳重工,,O-0,2024-03-20,连接,1.00,CNY
            A1,恒岳重工,,O-2,2024-06-10,连接,400.00,CNY
            A2,北岭汽车,,O-3,2026-03-31,云网,250.00,CNY
            A2,北岭汽车,,O-4,2024-12-01,云网,500.00,CNY
            A3,恒岳重工二厂,A1,O-5,2025-07-01,设备,100.00,CNY
            A4,沐野食品,,O-6,2025-08-01,连接,50.00,CNY
            A4,沐野食品,,O-7,2025-01-05,连~接,100.00,CNY
            """;

    @TempDir
    private Path folder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Accounts accounts;

    @Autowired
    Computing computing;

    @Autowired
    Analyses analyses;

    @Autowired
    RankingRows rows;

    @Autowired
    Standings standings;

    @Autowired
    House house;

    @Autowired
    Actors actors;

    @Autowired
    SightGrants grants;

    @Autowired
    JdbcClient jdbc;

    IdentityId director = IdentityId.next();

    @BeforeEach
    void orderHistory() {
        director = house.someone(Role.DIRECTOR);
        actors.system("test", () -> {
            if (ledger.current().files().isEmpty()) {
                importFile();
            }
        });
    }

    static List<String> codes(List<RankingRow> rows) {
        return rows.stream().map(row -> row.account().code()).toList();
    }

    static Wanted wanted() {
        return Wanted.of(Map.of());
    }

    Analysis standing(Per per) {
        return actors.system("test", () -> computing.standing(per, StandingFigures.SILENT))
                .orElseThrow();
    }

    AccountId id(String code) {
        return house.account(code);
    }

    private void importFile() {
        try {
            Path file = Files.writeString(folder.resolve("orders.csv"), FILE.replace('~', ZERO));
            var mapping = Staging.inspect(file, ArchiveLimits.STANDARD).toMapping();
            var request = StageRequest.of(file, mapping, Files.createDirectory(folder.resolve("staged")), LAST_DAY);
            var report = Staging.stage(request, Progress.SILENT);
            accounts.ensure(List.of(
                    new FoundAccount("A1", "恒岳重工", null),
                    new FoundAccount("A2", "北岭汽车", null),
                    new FoundAccount("A3", "恒岳重工二厂", "A1"),
                    new FoundAccount("A4", "沐野食品", null)));
            ledger.append(
                    new BatchId(UuidCreator.getTimeOrderedEpoch()),
                    UUID.randomUUID().toString(),
                    report.contentHash(),
                    request.lines(),
                    Mode.REPLACE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
