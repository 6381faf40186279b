package pareto.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Finding an account by what a person types: part of a Chinese name, pinyin initials, a word, or a code.
@Repository
class AccountSearch {

    private final JdbcClient jdbc;

    AccountSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// At most `most` accounts that the actor may see: by code first, then by name, then by initials.
    @Transactional(readOnly = true)
    List<Account> find(String typed, int most) {
        Map<AccountId, Account> found = new LinkedHashMap<>();
        if (typed.isBlank()) {
            return List.of();
        }
        add(found, byCode(SearchTokens.foldedCode(typed), most));
        if (found.size() < most) {
            add(found, byTokens(SearchTokens.wanted(typed), most));
        }
        if (found.size() < most) {
            add(found, byTokens(SearchTokens.wantedInitials(typed), most));
        }
        return found.values().stream().limit(most).toList();
    }

    private static void add(Map<AccountId, Account> found, List<Account> more) {
        more.forEach(account -> found.putIfAbsent(account.id(), account));
    }

    private List<Account> byCode(String beginning, int most) {
        return jdbc.sql("""
                select id, code, name from account
                where folded_code >= ? and folded_code < ?
                order by folded_code limit ?
                """)
                .params(beginning, beginning + Character.MAX_VALUE, most)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    /// One equality per token: the planner begins with the rarest and looks the others up.
    private List<Account> byTokens(Set<String> tokens, int most) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder("select a.id, a.code, a.name from account a");
        for (int at = 0; at < tokens.size(); at++) {
            sql.append(" join account_token t")
                    .append(at)
                    .append(" on t")
                    .append(at)
                    .append(".account_id = a.id and t")
                    .append(at)
                    .append(".token = ?");
        }
        sql.append(" order by length(a.name), a.name limit ?");
        List<Object> parameters = new ArrayList<>(tokens);
        parameters.add(most);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(AccountRows.ACCOUNT)
                .list();
    }
}
