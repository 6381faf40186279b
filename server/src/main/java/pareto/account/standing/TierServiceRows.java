package pareto.account.standing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Tier;
import pareto.account.TierService;
import pareto.account.TierServices;

/// Rows of table `tier_service`; the latest of a tier holds, earlier ones stay readable.
@Repository
@Transactional
class TierServiceRows implements TierServices {

    private final JdbcClient jdbc;
    private final Clock clock;

    TierServiceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public TierService of(Tier tier) {
        return jdbc.sql("""
                select tier, level_zh, level_en, visit_days, meetings, leader from tier_service
                where tier = ? order by set_at desc, id desc limit 1
                """).param(tier.code()).query(TierServiceRows::service).single();
    }

    /// What holds for each tier, the best first.
    @Transactional(readOnly = true)
    List<TierService> all() {
        return Arrays.stream(Tier.values()).map(this::of).toList();
    }

    void put(TierService service) {
        jdbc.sql("""
                insert into tier_service
                    (id, tier, level_zh, level_en, visit_days, meetings, leader, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        service.tier().code(),
                        service.levelZh(),
                        service.levelEn(),
                        service.visitDays(),
                        service.meetings(),
                        service.leader().code(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static TierService service(ResultSet row, int number) throws SQLException {
        return new TierService(
                Tier.ofCode(row.getString("tier")),
                row.getString("level_zh"),
                row.getString("level_en"),
                row.getInt("visit_days"),
                row.getInt("meetings"),
                TierService.Leader.ofCode(row.getString("leader")));
    }
}
