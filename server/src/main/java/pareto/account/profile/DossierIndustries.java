package pareto.account.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Industries;

/// Industries as dossiers name them: the choice, and behind it the main business in somebody's own words.
@Repository
@Transactional(readOnly = true)
class DossierIndustries implements Industries {

    private final JdbcClient jdbc;

    DossierIndustries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<AccountId, String> all() {
        Map<AccountId, String> industries = new HashMap<>();
        jdbc.sql("""
                select v.account_id, string_agg(coalesce(c.name_zh, v.word), '：' order by f.place)
                from fact_account_value v
                join profile_field f on f.id = v.field_id and f.key in ('industry', 'business')
                left join profile_choice c on c.field_id = f.id and c.code = v.word
                group by v.account_id
                """).query(row -> {
            industries.put(new AccountId(row.getObject(1, UUID.class)), row.getString(2));
        });
        return industries;
    }
}
