package pareto.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.account.Accounts;
import pareto.analysis.ledger.table.BatchId;
import pareto.analysis.ledger.table.Ledger;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// The ledger and the database commit one after the other; a crash in between leaves them apart.
@IntegrationTest
class LedgerAfterACrashTests {

    private static final String ORDERS = """
            account,order,line,date,amount,currency
            %1$s,1,1,2026-01-10,100,CNY
            %1$s,2,1,2026-01-11,200,CNY
            """;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RecoveringBatches recovering;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private House house;

    private Importer importer;

    @BeforeEach
    void signIn() {
        importer = new Importer(application);
    }

    @Test
    void hasItsBatchFinishedInTheDatabase() {
        OrderBatch batch = importer.take("crash-1.csv", ORDERS.formatted("crash-1"), "crash-1");
        inTransaction("update batch set committed_at = null where id = ?", batch);
        inTransaction("delete from account where code = 'crash-1' and ? is not null", batch);
        assertThat(importer.now(batch.id()).state()).isEqualTo(OrderBatch.State.RUNNING);

        recover();

        assertThat(importer.now(batch.id()).state()).isEqualTo(OrderBatch.State.COUNTING);
        assertThat(actors.system("test", () -> accounts.ids(List.of("crash-1"))))
                .containsOnlyKeys("crash-1");
    }

    @Test
    void hasItsUndoneBatchUndoneInTheDatabase() {
        OrderBatch batch = importer.take("crash-2.csv", ORDERS.formatted("crash-2"), "crash-2");
        ledger.undo(new BatchId(batch.id().id()));

        recover();

        assertThat(importer.now(batch.id()).state()).isEqualTo(OrderBatch.State.UNDONE);
    }

    @Test
    void isLeftAloneWhereBothAgree() {
        OrderBatch batch = importer.take("crash-3.csv", ORDERS.formatted("crash-3"), "crash-3");

        recover();

        assertThat(importer.now(batch.id())).isEqualTo(batch);
        assertThat(Set.copyOf(ledger.current().activeBatches()))
                .contains(new BatchId(batch.id().id()));
    }

    private void recover() {
        actors.system("test", recovering::recover);
    }

    private void inTransaction(String sql, OrderBatch batch) {
        house.asSystem(() -> jdbc.sql(sql).param(batch.id().id()).update());
    }
}
