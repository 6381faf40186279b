package pareto.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.SightGrants;

/// Finding an account by what a person types: part of a Chinese name, pinyin initials, a word, or a code.
@Repository
public class AccountSearch {

    /// What a person typed may be part of a million names, which lie all over the disk. Twice a page of the eldest
    /// stand
    /// for all; whoever wants another types more of it.
    private static final int LOOKED_AT = 100;

    private final JdbcClient jdbc;
    private final SightGrants grants;

    AccountSearch(JdbcClient jdbc, SightGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /// At most `most` accounts that the actor may see: by code first, then by a whole name, by parts of its names, by
    /// initials.
    @Transactional(readOnly = true)
    public List<Account> find(String written, int most) {
        Map<AccountId, Account> found = new LinkedHashMap<>();
        String typed = written.replace("\0", ""); // PostgreSQL takes it in no text
        if (typed.isBlank()) {
            return List.of();
        }
        add(found, byCode(SearchTokens.foldedCode(typed), most));
        if (found.size() < most) {
            add(found, byFormerCode(SearchTokens.foldedCode(typed), most));
        }
        if (found.size() < most) {
            add(found, byName(NormalName.of(typed), most));
        }
        if (found.size() < most) {
            add(found, byOtherName(NormalName.of(typed), most));
        }
        if (found.size() < most) {
            add(found, byTokens(SearchTokens.wanted(typed), typed, most));
        }
        if (found.size() < most) {
            add(found, byInitials(typed, most));
        }
        if (found.isEmpty() || found.size() < most && !SearchTokens.manyInitials(typed)) {
            add(found, byTokens(SearchTokens.wantedInitials(typed), typed, most));
        }
        String shorter = SearchTokens.withoutBrackets(typed);
        return found.isEmpty() && !shorter.equals(typed)
                ? find(shorter, most)
                : found.values().stream().limit(most).toList();
    }

    /// How the database goes about parts of a name, for those who watch that it stays fast.
    @Transactional(readOnly = true)
    List<String> explain(String typed, int most) {
        return jdbc.sql("explain " + tokensSql(SearchTokens.wanted(typed).size()))
                .params(parameters(SearchTokens.wanted(typed), typed, most))
                .query(String.class)
                .list();
    }

    private static void add(Map<AccountId, Account> found, List<Account> more) {
        more.forEach(account -> found.putIfAbsent(account.id(), account));
    }

    private List<Account> byCode(String beginning, int most) {
        return jdbc.sql("select id, code, name from account where folded_code >= ? and folded_code < ?"
                        + grants.narrowing("id") + " order by folded_code limit ?")
                .params(beginning, beginning + Character.MAX_VALUE, most)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    /// By the code of an account that was merged into it.
    private List<Account> byFormerCode(String beginning, int most) {
        return jdbc.sql("""
                select a.id, a.code, a.name from account_alias l join account a on a.id = l.account_id
                where l.folded_code >= ? and l.folded_code < ? order by l.folded_code limit ?
                """)
                .params(beginning, beginning + Character.MAX_VALUE, most)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    private List<Account> byName(String normal, int most) {
        return jdbc.sql("select id, code, name from account where normal_name = ?" + grants.narrowing("id")
                        + " order by length(name), code limit ?")
                .params(normal, most)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    private List<Account> byOtherName(String normal, int most) {
        return jdbc.sql("select a.id, a.code, a.name from account_name n join account a on a.id = n.account_id"
                        + " where n.until_at is null and n.normal_name = ?" + grants.narrowing("n.account_id")
                        + " order by length(a.name), a.code limit ?")
                .params(normal, most)
                .query(AccountRows.ACCOUNT)
                .list();
    }

    /// Names that hold just what was typed come first, then the shortest.
    private List<Account> byTokens(Set<String> tokens, String typed, int most) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(tokensSql(tokens.size()))
                .params(parameters(tokens, typed, most))
                .query(AccountRows.ACCOUNT)
                .list();
    }

    private List<Account> byInitials(String typed, int most) {
        Map<Account, Integer> fits = new HashMap<>();
        SearchTokens.wantedAllInitials(typed)
                .ifPresent(token -> jdbc.sql("""
                select a.id, a.code, a.name, t.token from (
                    select account_id, token from account_token where token >= ? and token < ?%s order by token limit ?
                ) t join account a on a.id = t.account_id
                """.formatted(grants.narrowing("account_id")))
                        .params(token, token + Character.MAX_VALUE, LOOKED_AT)
                        .query(row -> {
                            Account account = AccountRows.ACCOUNT.mapRow(row, 0);
                            fits.merge(
                                    account,
                                    SearchTokens.fit(account.name(), typed, row.getString("token")),
                                    Math::min);
                        }));
        return fits.keySet().stream()
                .sorted(Comparator.comparingInt((Account account) -> fits.getOrDefault(account, 0))
                        .thenComparing(account -> account.name().length())
                        .thenComparing(Account::name))
                .limit(most)
                .toList();
    }

    private static List<Object> parameters(Set<String> tokens, String typed, int most) {
        List<Object> parameters = new ArrayList<>(tokens);
        parameters.add(typed);
        parameters.add(most);
        return parameters;
    }

    /// One equality per token: the planner begins with the rarest and looks the others up.
    private String tokensSql(int tokens) {
        StringBuilder from = new StringBuilder("account_token t0");
        StringBuilder where = new StringBuilder("t0.token = ?");
        for (int at = 1; at < tokens; at++) {
            from.append(" join account_token t%1$d on t%1$d.account_id = t0.account_id".formatted(at));
            where.append(" and t%d.token = ?".formatted(at));
        }
        return "select a.id, a.code, a.name from (select t0.account_id from " + from + " where " + where
                + grants.narrowing("t0.account_id") + " limit " + LOOKED_AT
                + ") t join account a on a.id = t.account_id order by strpos(a.name, ?) = 0, length(a.name), a.name limit ?";
    }
}
