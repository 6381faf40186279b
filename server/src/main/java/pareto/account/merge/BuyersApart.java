package pareto.account.merge;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.BuyersKept;

/// What says in the journal that an account has not bought yet learns of it when its own code is ordered under, so that
/// it holds no more once the merge is undone.
@Component
@Transactional
class BuyersApart implements BuyersKept {

    private final Actors actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    BuyersApart(Actors actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bought(Collection<String> codes) {
        actors.system(
                Merging.JOB,
                () -> jdbc.sql("""
                update merge_row r set before = r.before || jsonb_build_object('bought_at', cast(:now as timestamptz))
                from account_merge m left join account a on a.id = m.into_id
                where m.undone_at is null and r.merge_id = m.id and r.how = 'aside'
                    and r.table_name = 'potential_account' and r.before ->> 'bought_at' is null
                    and case cast(r.before ->> 'account_id' as uuid)
                        when m.other_id then m.other_code when a.id then a.code end = any(:codes)
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("codes", codes.toArray(String[]::new))
                        .update());
    }
}
