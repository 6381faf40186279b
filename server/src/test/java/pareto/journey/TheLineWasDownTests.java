package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.team.Teams;
import pareto.testing.MovableClock;

/// A line was down for five hours last month, from the outage that is entered to the statement the customer
/// acknowledges; and again this month, when what is owed is there before the month ends. The clock is ours: it stands
/// on
/// the second day of a month and is moved into the first hour of the next one, whenever the test runs.
@Import(MovableClock.Fixed.class)
@TestPropertySource(properties = "pareto.test=the-line-was-down")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TheLineWasDownTests extends JourneyTest {

    private static final long FIVE_HOURS = 18_000;
    private static final long DAY = 86_400;

    private WithPassword manager = new WithPassword(IdentityId.next(), "", "");
    private final UUID contract = UUID.randomUUID();
    private YearMonth last = YearMonth.of(2026, 1);
    private YearMonth now = last.plusMonths(1);

    @BeforeEach
    void aLinePromised() {
        Clock clock = clock();
        now = YearMonth.now(clock);
        last = now.minusMonths(1);
        actors().system("test", () -> {
            application().getBean(Accounts.class).ensure(List.of(new FoundAccount("YF", "云帆零售", null)));
            manager = application().getBean(Identities.class).create("林知夏", "lin.zhixia", Role.MANAGER);
            AccountId account = Objects.requireNonNull(
                    application().getBean(Accounts.class).ids(List.of("YF")).get("YF"));
            application()
                    .getBean(Teams.class)
                    .entrust(
                            List.of(account), manager.id(), LocalDate.now(clock).minusYears(1));
            application()
                    .getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> sign(account, last.atDay(1)));
        });
    }

    private void sign(AccountId account, LocalDate first) {
        for (String sql : List.of(
                """
                insert into contract (id, account_id, number, title, opened_by, opened_at)
                values (:contract, :account, 'YF-2026', '门店专线', actor(), now())
                """,
                """
                insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
                values (:contract, :contract, :account, 1, :first, '', actor(), now())
                """,
                """
                insert into contract_fee (version_id, account_id, monthly, currency) values (:contract, :account, 1200, 'CNY')
                """,
                """
                insert into sla_term (id, version_id, account_id, service, metric, counted, kind, target, measured,
                    customers_fault, force_majeure)
                values (:contract, :contract, :account, '门店专线', 'availability', '', 'window', 99.9, 'month', true, true)
                """,
                """
                insert into sla_money (term_id, account_id, form, decimals, rounding)
                values (:contract, :account, 'credit_note', 2, 'half_up')
                """,
                "insert into sla_band (term_id, place, account_id, beyond, percent) values (:contract, 1, :account, 99.9, 10)",
                "insert into sla_band (term_id, place, account_id, beyond, percent) values (:contract, 2, :account, 99.5, 25)",
                """
                insert into contract_signing (version_id, account_id, signed_on, recorded_by, recorded_at)
                values (:contract, :account, :first, actor(), now())
                """,
                """
                insert into measured_subject (id, contract_id, account_id, name, site, service, spare, first_day, added_by,
                    added_at)
                values (:contract, :contract, :account, 'SZ-01', '深圳', '门店专线', false, :first, actor(), now())
                """,
                "insert into measured_fee (subject_id, account_id, monthly) values (:contract, :account, 1200)")) {
            application()
                    .getBean(JdbcClient.class)
                    .sql(sql)
                    .param("contract", contract)
                    .param("account", account.id())
                    .param("first", first)
                    .update();
        }
    }

    @Test
    void isToldInChinese() throws IOException {
        walk("专线断了五个小时.md", View.CHINESE, steps(Language.ZH));
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("the-line-was-down-for-five-hours.md", View.ENGLISH, steps(Language.EN));
    }

    private Steps steps(Language language) {
        var formats = new Formats(language, clock().getZone());
        return Steps.common()
                .where("contract", "/contracts/" + contract)
                .where("month", last)
                .where("begin", last.atDay(10) + "T08:00")
                .where("end", last.atDay(10) + "T13:00")
                .where("earlyBegin", now.atDay(1) + "T08:00")
                .where("earlyEnd", now.atDay(1) + "T13:00")
                .where("value", availability(last))
                .where("early", availability(now))
                .where("left", left(formats, now))
                .where("leftThen", left(formats, now.plusMonths(1)))
                .with("(?:以|As) ?[「“].+[」”](?:登录|, sign in)", (screen, found) -> SignIn.as(screen, manager))
                .with(
                        "登记这次中断|Hand in the outage",
                        (screen, found) -> screen.page()
                                .locator("main form[action$='/outages'] button")
                                .first()
                                .click())
                .with(
                        "等到记账|Wait until it is booked",
                        (screen, found) -> await().atMost(Duration.ofMinutes(1)).until(() -> booked() == 1))
                .with(
                        "等到本月也记账|Wait until this month is booked too",
                        (screen, found) -> await().atMost(Duration.ofMinutes(1)).until(() -> booked() == 2))
                .with("过了月底|The month ends", (screen, found) -> endTheMonth());
    }

    /// By hand: what is left of the month, three decimals, never up.
    private static BigDecimal availability(YearMonth month) {
        return BigDecimal.valueOf(month.lengthOfMonth() * DAY - FIVE_HOURS)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(month.lengthOfMonth() * DAY), 3, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    /// A thousandth of the month.
    private static String left(Formats formats, YearMonth month) {
        return formats.duration(Duration.ofSeconds(month.lengthOfMonth() * DAY / 1_000));
    }

    /// Half an hour into the next month, once what is owed was looked at again there: there is no further entry.
    private void endTheMonth() {
        MovableClock clock = application().getBean(MovableClock.class);
        Instant then =
                now.plusMonths(1).atDay(1).atTime(0, 30).atZone(clock.getZone()).toInstant();
        clock.move(Duration.between(clock.instant(), then));
        await().atMost(Duration.ofMinutes(2)).until(() -> number("""
                select count(*) from assurance_due where contract_id = ? and at <= timestamptz '%s'
                """.formatted(then)) == 0);
        assertThat(booked()).isEqualTo(2);
    }

    /// How many entries of a quarter of the fee there are.
    private long booked() {
        return number("select count(*) from compensation_entry where contract_id = ? and amount = 300");
    }

    private long number(String sql) {
        return Objects.requireNonNull(actors().system(
                        "test",
                        () -> application()
                                .getBean(TransactionTemplate.class)
                                .execute(status -> application()
                                        .getBean(JdbcClient.class)
                                        .sql(sql)
                                        .param(contract)
                                        .query(Long.class)
                                        .single())));
    }

    private Clock clock() {
        return application().getBean(MovableClock.class);
    }

    private Actors actors() {
        return application().getBean(Actors.class);
    }
}
