package pareto.orders;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.account.AccountTab;
import pareto.analysis.ledger.DuckDb;
import pareto.analysis.ledger.table.Ledger;
import pareto.analysis.ledger.table.LedgerConfig;
import pareto.database.DataFolder;

/// Where the ledger lives and what its readers may use.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final int MEGABYTES = 1_000;
    private static final int THREADS = 2;

    @Bean
    DuckDb.Limits duckDbLimits(DataFolder folder) {
        return new DuckDb.Limits(MEGABYTES, THREADS, folder.temp().resolve("duckdb"));
    }

    @Bean(destroyMethod = "close")
    Ledger ledger(DataSource dataSource, DataFolder folder, DuckDb.Limits limits) {
        Ledger ledger = Ledger.open(new LedgerConfig(dataSource, folder.ledger(), limits));
        ledger.tidy();
        return ledger;
    }

    @Bean
    AccountTab ordersOfAnAccount() {
        return new AccountTab("orders.tab", "/orders", 40, Right.FIGURES);
    }
}
