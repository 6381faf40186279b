package pareto.account;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;

/// Accounts that could be the same company as one about to be entered: by code, by credit code, or by a name that is
/// equal but for what [NormalName] leaves out. All accounts are looked at, whoever asks.
@Repository
@Transactional(readOnly = true)
class Lookalikes {

    private static final int MOST = 20;

    /// @param seen those the actor may see
    /// @param unseen whether there are others, of which no more is told
    record Found(List<Account> seen, boolean unseen) {

        boolean none() {
            return seen.isEmpty() && !unseen;
        }
    }

    private final JdbcClient jdbc;
    private final Actors actors;

    Lookalikes(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /// @param code of the account or of its registration; blank where it is not known
    Found of(String name, String code) {
        String[] alike = actors.system("account", () -> alike(name, code));
        List<Account> seen =
                jdbc.sql("""
                select id, code, name from account where id = any(?::text[]::uuid[]) order by length(name), code
                """).param(alike).query(AccountRows.ACCOUNT).list();
        return new Found(seen, seen.size() < alike.length);
    }

    private String[] alike(String name, String code) {
        String normal = NormalName.of(name);
        String folded = SearchTokens.foldedCode(code);
        return jdbc
                .sql("""
                select id from account where normal_name = :normal
                union select account_id from account_name where until_at is null and normal_name = :normal
                union select id from account where folded_code = :folded and :folded <> ''
                union select v.account_id from fact_account_value v join profile_field f on f.id = v.field_id
                    where f.kind = 'code' and v.word = upper(:folded)
                limit :most
                """)
                .param("normal", normal)
                .param("folded", folded)
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString)
                .toArray(String[]::new);
    }
}
