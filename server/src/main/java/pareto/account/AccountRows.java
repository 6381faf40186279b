package pareto.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.database.Plans;

/// Accounts and what they are found by, written in bulk: a file may bring a million of them.
@Repository
class AccountRows {

    static final RowMapper<Account> ACCOUNT = (row, number) ->
            new Account(new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name"));

    private final JdbcClient jdbc;
    private final AccountNames names;
    private final AccountTokens tokens;
    private final BuyersKept buyers;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, AccountNames names, AccountTokens tokens, BuyersKept buyers, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.tokens = tokens;
        this.buyers = buyers;
        this.clock = clock;
    }

    /// Inserts the unknown ones and renames those whose name has changed, unless a person gave it or it is that of a
    /// merged one; returns how many are new. What was entered by hand is an actual account from then on.
    int save(Collection<FoundAccount> found) {
        Map<String, Account> known = byCode(found);
        List<Account> fresh = new ArrayList<>();
        Map<AccountId, String> renamed = new HashMap<>();
        Set<AccountId> fixed = namedByPersons(known.values());
        for (FoundAccount account : found) {
            Account before = known.get(account.code());
            if (before == null) {
                fresh.add(new Account(AccountId.fresh(), account.code(), account.name()));
            } else if (before.code().equals(account.code())
                    && !before.name().equals(account.name())
                    && !account.name().equals(account.code())
                    && !fixed.contains(before.id())) {
                renamed.put(before.id(), account.name());
            }
        }
        haveBought(known);
        insert(fresh, false);
        names.rename(renamed);
        return fresh.size();
    }

    Map<String, AccountId> ids(Collection<String> codes) {
        Map<String, AccountId> ids = new HashMap<>();
        withCodes(codes.toArray(String[]::new)).forEach((code, account) -> ids.put(code, account.id()));
        return ids;
    }

    /// Code of every account that goes by one of these codes or names; where both fit, the code is meant.
    Map<String, String> codesOf(Collection<String> codesOrNames) {
        Map<String, String> codes = new HashMap<>();
        jdbc.sql("""
                select name, min(code) from account where normal_name = any(?) and name = any(?) group by name
                """)
                .params(
                        codesOrNames.stream().map(NormalName::of).toArray(String[]::new),
                        codesOrNames.toArray(String[]::new))
                .query(row -> {
                    codes.put(row.getString(1), row.getString(2));
                });
        withCodes(codesOrNames.toArray(String[]::new)).forEach((code, account) -> codes.put(code, account.code()));
        return codes;
    }

    private Set<AccountId> namedByPersons(Collection<Account> known) {
        return Set.copyOf(jdbc.sql("select id from account where named_by is not null and id = any(?::text[]::uuid[])")
                .param(ids(List.copyOf(known)))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
    }

    private void haveBought(Map<String, Account> known) {
        jdbc.sql("""
                update potential_account set bought_at = ?
                where bought_at is null and account_id = any(?::text[]::uuid[])
                """)
                .params(Timestamp.from(clock.instant()), ids(List.copyOf(known.values())))
                .update();
        buyers.bought(known.keySet());
    }

    /// Codes of merged accounts, each with the code of the account they count for now.
    Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        jdbc.sql("select l.code, a.code from account_alias l join account a on a.id = l.account_id")
                .query(row -> {
                    aliases.put(row.getString(1), row.getString(2));
                });
        return aliases;
    }

    private Map<String, Account> byCode(Collection<FoundAccount> found) {
        return withCodes(found.stream().map(FoundAccount::code).toArray(String[]::new));
    }

    /// By the code asked for, which may be that of an account merged into the one it leads to.
    Map<String, Account> withCodes(String[] codes) {
        Map<String, Account> known = new HashMap<>();
        jdbc.sql("""
                select id, code, name, code as asked from account where code = any(:codes)
                union all
                select a.id, a.code, a.name, l.code from account_alias l join account a on a.id = l.account_id
                where l.code = any(:codes)
                """).param("codes", codes).query(row -> {
            known.put(row.getString("asked"), Objects.requireNonNull(ACCOUNT.mapRow(row, 0)));
        });
        return known;
    }

    /// Adds accounts that nobody knew and that have not bought yet, under names the actor gives.
    void insertPotential(List<Account> accounts) {
        insert(accounts, true);
        jdbc.sql("""
                insert into potential_account (account_id, entered_at, entered_by)
                select id::uuid, ?, actor() from unnest(?::text[]) as n (id)
                """).params(Timestamp.from(clock.instant()), ids(accounts)).update();
    }

    /// @param named whether the actor gives the names, which files then no longer change
    private void insert(List<Account> accounts, boolean named) {
        if (accounts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into account (id, code, folded_code, name, normal_name, created_at, created_by, named_by)
                select id::uuid, code, folded, name, normal, ?, actor(), case when ? then actor() end
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as found (id, code, folded, name, normal)
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        named,
                        ids(accounts),
                        each(accounts, Account::code),
                        each(accounts, account -> SearchTokens.foldedCode(account.code())),
                        each(accounts, Account::name),
                        each(accounts, account -> NormalName.of(account.name())))
                .update();
        Plans.renewAfter(accounts.size(), jdbc);
        tokens.add(accounts);
    }

    private static String[] ids(List<Account> accounts) {
        return each(accounts, account -> account.id().id().toString());
    }

    private static String[] each(List<Account> accounts, Function<Account, String> part) {
        return accounts.stream().map(part).toArray(String[]::new);
    }
}
