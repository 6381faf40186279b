package pareto.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.agreement.Compensation.Form;

/// Rows of tables `sla_term`, `sla_money` and `sla_band`.
@Repository
@Transactional
class TermRows {

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order in which they were written.
    @Transactional(readOnly = true)
    List<SlaTerm> of(UUID version) {
        Map<UUID, List<Band>> bands = bands(version);
        return jdbc.sql("""
                select t.*, m.term_id as money, m.premium, m.form, m.decimals, m.rounding, m.month_percent, m.month_money,
                    m.year_percent, m.year_money
                from sla_term t left join sla_money m on m.term_id = t.id where t.version_id = ? order by t.id
                """)
                .param(version)
                .query((row, number) -> term(row, bands))
                .list();
    }

    void add(AccountId account, UUID version, SlaTerm term) {
        Target target = term.target();
        var insert = jdbc.sql("""
                insert into sla_term (id, version_id, account_id, service, metric, counted, kind, target, case_limit,
                    measured, calendar_id, maintenance_days, customers_fault, force_majeure, end_misses, end_months)
                values (:id, :version, :account, :service, :metric, :counted, :kind, :target, :limit, :measured, :calendar,
                    :maintenance, :customers, :majeure, :misses, :months)
                """)
                .param("id", term.id())
                .param("version", version)
                .param("account", account.id())
                .param("service", term.service())
                .param("metric", code(term.metric()))
                .param("counted", term.counted())
                .param("calendar", term.calendar())
                .param("maintenance", term.exclusions().maintenanceDays())
                .param("customers", term.exclusions().customersFault())
                .param("majeure", term.exclusions().forceMajeure())
                .param("misses", term.termination().map(Termination::misses).orElse(null))
                .param("months", term.termination().map(Termination::months).orElse(null));
        (switch (target) {
                    case Target.OfWindow(var value, var window) -> aim(insert, "window", value, null, window);
                    case Target.OfEach(var limit) -> aim(insert, "each", null, limit, null);
                    case Target.OfShare(var percent, var limit, var window) ->
                        aim(insert, "share", percent, limit, window);
                })
                .update();
        if (term.price() != null) {
            add(account, term.id(), term.price());
        }
    }

    private static JdbcClient.StatementSpec aim(
            JdbcClient.StatementSpec insert,
            String kind,
            @Nullable BigDecimal target,
            @Nullable BigDecimal limit,
            @Nullable Window window) {
        return insert.param("kind", kind)
                .param("target", target)
                .param("limit", limit)
                .param("measured", window == null ? null : window.code());
    }

    private void add(AccountId account, UUID term, Price price) {
        Optional<Compensation> owed = price.compensation();
        Rounding rounding = owed.map(Compensation::rounding).orElse(Rounding.USUAL);
        var insert = jdbc.sql("""
                insert into sla_money (term_id, account_id, premium, form, decimals, rounding, month_percent, month_money,
                    year_percent, year_money)
                values (:term, :account, :premium, :form, :decimals, :rounding, :monthPercent, :monthMoney, :yearPercent,
                    :yearMoney)
                """)
                .param("term", term)
                .param("account", account.id())
                .param("premium", price.premium())
                .param("form", code(owed.map(Compensation::form).orElse(Form.CREDIT_NOTE)))
                .param("decimals", rounding.decimals())
                .param("rounding", code(rounding.mode()));
        cap(insert, "month", owed.map(Compensation::monthly).orElse(new Cap.None()));
        cap(insert, "year", owed.map(Compensation::yearly).orElse(new Cap.None()));
        insert.update();
        int place = 1;
        for (Band band : owed.map(Compensation::bands).orElse(List.of())) {
            add(account, term, place++, band);
        }
    }

    private static void cap(JdbcClient.StatementSpec insert, String of, Cap cap) {
        insert.param(of + "Percent", cap instanceof Cap.Share(var percent) ? percent : null)
                .param(of + "Money", cap instanceof Cap.Fixed(var money) ? money : null);
    }

    private void add(AccountId account, UUID term, int place, Band band) {
        Amount once = band.amount() instanceof Amount.ForEach(var _, var amount) ? amount : band.amount();
        jdbc.sql("""
                insert into sla_band (term_id, place, account_id, beyond, percent, money, step)
                values (:term, :place, :account, :beyond, :percent, :money, :step)
                """)
                .param("term", term)
                .param("place", place)
                .param("account", account.id())
                .param("beyond", band.limit())
                .param("percent", once instanceof Amount.Share(var percent) ? percent : null)
                .param("money", once instanceof Amount.Fixed(var money) ? money : null)
                .param("step", band.amount() instanceof Amount.ForEach(var step, var _) ? step : null)
                .update();
    }

    void remove(UUID version, UUID term) {
        jdbc.sql("delete from sla_term where id = ? and version_id = ?")
                .params(term, version)
                .update();
    }

    /// All of a version into a draft.
    void copy(AccountId account, UUID version, UUID draft) {
        of(version).forEach(term -> add(account, draft, again(term)));
    }

    static SlaTerm again(SlaTerm term) {
        return new SlaTerm(
                UuidCreator.getTimeOrderedEpoch(),
                term.service(),
                term.metric(),
                term.counted(),
                term.target(),
                term.calendar(),
                term.exclusions(),
                term.termination(),
                term.price());
    }

    private Map<UUID, List<Band>> bands(UUID version) {
        Map<UUID, List<Band>> bands = new HashMap<>();
        jdbc.sql("""
                select b.* from sla_band b join sla_term t on t.id = b.term_id where t.version_id = ? order by b.place
                """).param(version).query(row -> {
            bands.computeIfAbsent(row.getObject("term_id", UUID.class), any -> new ArrayList<>())
                    .add(band(row));
        });
        return bands;
    }

    private static Band band(ResultSet row) throws SQLException {
        BigDecimal percent = row.getBigDecimal("percent");
        BigDecimal step = row.getBigDecimal("step");
        Amount once = percent == null ? new Amount.Fixed(row.getBigDecimal("money")) : new Amount.Share(percent);
        return new Band(row.getBigDecimal("beyond"), step == null ? once : new Amount.ForEach(step, once));
    }

    private static SlaTerm term(ResultSet row, Map<UUID, List<Band>> bands) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Metric metric = Metric.valueOf(row.getString("metric").toUpperCase(Locale.ROOT));
        Target target = target(row);
        Integer misses = row.getObject("end_misses", Integer.class);
        return new SlaTerm(
                id,
                row.getString("service"),
                metric,
                row.getString("counted"),
                target,
                row.getObject("calendar_id", UUID.class),
                new Exclusions(
                        row.getObject("maintenance_days", Integer.class),
                        row.getBoolean("customers_fault"),
                        row.getBoolean("force_majeure")),
                misses == null ? Optional.empty() : Optional.of(new Termination(misses, row.getInt("end_months"))),
                row.getObject("money") == null
                        ? null
                        : price(row, SlaTerm.moreIsBetter(metric, target), bands.getOrDefault(id, List.of())));
    }

    private static Target target(ResultSet row) throws SQLException {
        String measured = row.getString("measured");
        BigDecimal target = row.getBigDecimal("target");
        BigDecimal limit = row.getBigDecimal("case_limit");
        return switch (row.getString("kind")) {
            case "each" -> new Target.OfEach(limit);
            case "share" -> new Target.OfShare(target, limit, Window.ofCode(measured));
            default -> new Target.OfWindow(target, Window.ofCode(measured));
        };
    }

    private static Price price(ResultSet row, boolean more, List<Band> bands) throws SQLException {
        if (bands.isEmpty()) {
            return new Price(row.getBigDecimal("premium"), Optional.empty());
        }
        return new Price(
                row.getBigDecimal("premium"),
                Optional.of(new Compensation(
                        more,
                        bands,
                        cap(row.getBigDecimal("month_percent"), row.getBigDecimal("month_money")),
                        cap(row.getBigDecimal("year_percent"), row.getBigDecimal("year_money")),
                        new Rounding(
                                row.getInt("decimals"),
                                RoundingMode.valueOf(row.getString("rounding").toUpperCase(Locale.ROOT))),
                        Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)))));
    }

    private static Cap cap(@Nullable BigDecimal percent, @Nullable BigDecimal money) {
        return percent != null ? new Cap.Share(percent) : money != null ? new Cap.Fixed(money) : new Cap.None();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
