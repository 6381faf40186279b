package pareto.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.agreement.ContractId;
import pareto.agreement.Promises;
import pareto.agreement.SignedContract;

/// Contracts of five lines each, signed for the last month that is over, and what it takes to make statements of what
/// was measured of them. Latency is promised to be 30 ms on average, availability 99.9 %.
public final class ManyLines {

    static final int LINES = 5;
    static final int OUTAGES = 20;

    /// Written by the owner of the database. Names who did it all: one identity of the server's own.
    private static final String FILL = """
            create temp table bench as select (select id from identity limit 1) as who, now() as at,
                timestamptz '%3$s' as first, timestamptz '%4$s' as end_at, date '%5$s' as day;
            insert into account (id, code, folded_code, name, normal_name, created_at)
            select gen_random_uuid(), 'BENCH', 'bench', '云帆零售', '云帆零售', b.at from bench b;
            insert into contract (id, account_id, number, title, opened_by, opened_at)
            select gen_random_uuid(), a.id, 'BENCH-' || n, '门店专线', b.who, b.at
            from generate_series(1, %1$d) n, bench b, account a where a.code = 'BENCH';
            insert into contract_version (id, contract_id, account_id, number, first_day, note, drafted_by, drafted_at)
            select gen_random_uuid(), c.id, c.account_id, 1, b.day, '', b.who, b.at from contract c, bench b;
            insert into contract_fee (version_id, account_id, monthly, currency)
            select id, account_id, 6000, 'CNY' from contract_version;
            insert into sla_term (id, version_id, account_id, service, metric, counted, kind, target, measured,
                maintenance_days, customers_fault, force_majeure)
            select gen_random_uuid(), v.id, v.account_id, '门店专线', m.metric, '', 'window', m.target, 'month', 5, true, true
            from contract_version v, (values ('availability', 99.9), ('latency', 30)) m (metric, target);
            insert into sla_money (term_id, account_id, form, decimals, rounding)
            select id, account_id, 'credit_note', 2, 'half_up' from sla_term;
            insert into sla_band (term_id, place, account_id, beyond, percent)
            select id, 1, account_id, target, 10 from sla_term;
            insert into contract_signing (version_id, account_id, signed_on, recorded_by, recorded_at)
            select v.id, v.account_id, b.day, b.who, b.at from contract_version v, bench b;
            insert into measured_subject (id, contract_id, account_id, name, site, service, spare, first_day, added_by, added_at)
            select gen_random_uuid(), c.id, c.account_id, 'L' || n, '', '门店专线', false, b.day, b.who, b.at
            from contract c, generate_series(1, %6$d) n, bench b;
            insert into measured_fee (subject_id, account_id, monthly)
            select id, account_id, 1200 from measured_subject;
            create temp table away as
            select gen_random_uuid() as id, s.id as subject, s.account_id, b.who, b.at,
                b.first + (b.end_at - b.first) * random() as start
            from measured_subject s, generate_series(1, %7$d), bench b;
            insert into outage (id, subject_id, account_id, source) select id, subject, account_id, 'api' from away;
            insert into outage_revision (outage_id, revision, subject_id, account_id, from_at, to_at, cause, note,
                set_aside, by_hand, why, recorded_by, recorded_at)
            select id, 1, subject, account_id, start, start + interval '1 hour' * (0.1 + random()), 'ours', '', false, false,
                '', who, at from away;
            insert into sample_revision (sample_id, revision, subject_id, account_id, metric, from_at, to_at, value,
                set_aside, why, source, external_id, recorded_by, recorded_at)
            select gen_random_uuid(), 1, s.id, s.account_id, 'latency', b.first + (n - 1) * p.part, b.first + n * p.part,
                round((5 + 50 * random())::numeric, 2), false, '', 'api', n::text, b.who, b.at
            from measured_subject s, bench b, generate_series(1, %2$d) n,
                lateral (select date_trunc('second', (b.end_at - b.first) / %2$d) as part) p;
            """;

    private final ApplicationContext server;
    private final YearMonth month;

    public ManyLines(ApplicationContext server) {
        this.server = server;
        this.month = YearMonth.now(bean(Clock.class)).minusMonths(1);
    }

    /// What the owner of the database writes.
    ///
    /// @param samples of each line
    public String filling(int contracts, int samples) {
        return FILL.formatted(
                contracts, samples, begin(month), begin(month.plusMonths(1)), month.atDay(1), LINES, OUTAGES);
    }

    private Instant begin(YearMonth of) {
        return of.atDay(1).atStartOfDay(bean(Clock.class).getZone()).toInstant();
    }

    /// Says that nothing but time went on.
    public void waitForNothing() {
        contracts().forEach(each -> inOneTransaction(() -> bean(DueRows.class).add(each, now())));
    }

    /// Corrects one sample of each contract.
    public void correct() {
        contracts()
                .forEach(each -> inOneTransaction(() -> {
                    Instant at = bean(JdbcClient.class)
                            .sql("""
                    insert into sample_revision (sample_id, revision, subject_id, account_id, metric, from_at, to_at,
                        value, set_aside, why, source, external_id, recorded_by, recorded_at)
                    select r.sample_id, r.revision + 1, r.subject_id, r.account_id, r.metric, r.from_at, r.to_at, r.value + 1,
                        false, '', r.source, r.external_id, actor(), now()
                    from sample_revision r join measured_subject s on s.id = r.subject_id
                    where s.contract_id = ? and s.name = 'L1' and r.external_id = '7' order by r.revision desc limit 1
                    returning from_at
                    """)
                            .param(each.id())
                            .query((row, number) -> row.getTimestamp("from_at").toInstant())
                            .single();
                    return bean(DueRows.class).add(each, now(), new Touched(at, at.plusSeconds(1)));
                }));
    }

    /// Whatever waits.
    public void workOut() {
        bean(TakingUp.class).takeUp();
    }

    /// How many entries were booked in all.
    public long entries() {
        return inOneTransaction(() -> bean(JdbcClient.class)
                .sql("select count(*) from compensation_entry")
                .query(Long.class)
                .single());
    }

    /// Of each contract, and approves it.
    ///
    /// @return how many intervals they list
    public long statements() {
        long lines = 0;
        for (ContractId each : contracts()) {
            lines += inOneTransaction(() -> statement(each));
        }
        return lines;
    }

    private long statement(ContractId id) {
        Statements statements = bean(Statements.class);
        SignedContract contract =
                bean(Promises.class).signed(id, LocalDate.now(bean(Clock.class)).plusYears(1));
        Statements.Said said = statements.whole(contract, month);
        if (!statements.approve(contract, month, Statements.seal(said), true)) {
            throw new IllegalStateException("Figures moved though nothing happened");
        }
        return said.attained().stream().mapToLong(one -> one.lines().size()).sum();
    }

    private List<ContractId> contracts() {
        return inOneTransaction(() -> bean(JdbcClient.class)
                .sql("select id from contract order by number")
                .query((row, number) -> new ContractId(row.getObject("id", UUID.class)))
                .list());
    }

    private Instant now() {
        return bean(Clock.class).instant();
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return bean(Actors.class)
                .system("bench", () -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private <T> T bean(Class<T> type) {
        return server.getBean(type);
    }
}
