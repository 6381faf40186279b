package pareto.analysis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pareto.analysis.development.Development;
import pareto.analysis.development.Parts;
import pareto.values.Period;

/// The published orders of AdventureWorks' resellers, with their products, read account by account.
class ReadingAccountByAccountTests {

    private static final Period WINDOW = Period.through(LocalDate.of(2012, 11, 30), LocalDate.of(2013, 11, 29));

    @TempDir
    private Path folder;

    private Connection duck;

    @BeforeEach
    void open() throws Exception {
        duck = Book.duck();
    }

    @AfterEach
    void close() throws Exception {
        duck.close();
    }

    /// Everything has a quantity and a product, so that nothing is left unsplit.
    @Test
    void splitsTheChangeOfTheWholeToTheLastDigit() throws Exception {
        var portfolio = adventureWorks();
        var totals = portfolio
                .rank(new Question(WINDOW.lastDay(), WINDOW, TierRules.DELIVERED))
                .totals();
        List<Development> all = new ArrayList<>();
        portfolio.purchases(WINDOW).forEach((account, bought) -> all.add(Development.of(bought)));

        var parts = all.stream().map(Development::parts).reduce(Parts.NONE, Parts::plus);
        assertThat(sum(all.stream().map(Development::revenue).toList())).isEqualByComparingTo(totals.net());
        assertThat(sum(all.stream().map(Development::before).toList())).isEqualByComparingTo(totals.totalBefore());
        assertThat(parts.total()).isEqualByComparingTo(totals.net().subtract(totals.totalBefore()));
        assertThat(parts.unsplit()).isEqualByComparingTo("0");
        assertThat(parts.price().signum()).isNotZero();
    }

    @Test
    void readsEveryDayAndEveryHabitOfEveryAccount() throws Exception {
        var portfolio = adventureWorks();
        var totals = portfolio
                .rank(new Question(WINDOW.lastDay(), WINDOW, TierRules.DELIVERED))
                .totals();
        List<BigDecimal> days = new ArrayList<>();
        portfolio.days(WINDOW.lastDay()).forEach((account, each) -> each.forEach(day -> days.add(day.revenue())));
        List<Habit> habits = new ArrayList<>();
        portfolio.habits(WINDOW, 2).forEach((account, habit) -> habits.add(habit));

        assertThat(sum(days)).isEqualByComparingTo("80450596.9823");
        assertThat(habits).hasSize(635);
        assertThat(sum(habits.stream().map(Habit::revenue).toList())).isEqualByComparingTo(totals.net());
        assertThat(habits.stream().mapToLong(habit -> habit.now().orders()).sum())
                .isEqualTo(totals.orders());
    }

    private Portfolio adventureWorks() throws Exception {
        var file = ReferenceData.file("data/adventureworks-reseller/reseller_order_lines.csv.gz");
        var lines = folder.resolve("lines.parquet");
        try (var statement = duck.createStatement()) {
            statement.execute("""
                    copy (
                      select row_number() over () as row_no, 'A' as status, ResellerKey as account, ResellerName as account_name,
                        SalesOrderNumber as order_no, cast(OrderDate as date) as day, cast(null as varchar) as product,
                        Product as product_name, Category as family, cast(null as varchar) as unit,
                        cast(OrderQuantity as decimal(18, 4)) as quantity, cast(SalesAmount as decimal(18, 4)) as amount,
                        'USD' as currency, cast(TotalProductCost as decimal(18, 4)) as cost,
                        cast(null as varchar) as region, EmployeeKey as agent, false as is_return
                      from read_csv(%s, all_varchar = true)
                    ) to %s (format parquet)
                    """.formatted(Sql.quoted(file.toString()), Sql.quoted(lines.toString())));
        }
        return Portfolio.over(duck, OrderLines.of(List.of(lines), Returns.DEDUCT, "USD"));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
