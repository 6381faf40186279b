package pareto.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.SightGrants;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// All accounts of the company.
@Component
@Transactional
class AccountDirectory implements Accounts {

    private static final int CHUNK = 5_000;

    private final AccountRows rows;
    private final MainParents parents;
    private final ParentsOfFiles parentsOfFiles;
    private final SightGrants grants;
    private final FileStore files;
    private final JdbcClient jdbc;

    AccountDirectory(
            AccountRows rows,
            MainParents parents,
            ParentsOfFiles parentsOfFiles,
            SightGrants grants,
            FileStore files,
            JdbcClient jdbc) {
        this.rows = rows;
        this.parents = parents;
        this.parentsOfFiles = parentsOfFiles;
        this.grants = grants;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Override
    public int ensure(Collection<FoundAccount> found) {
        int created = 0;
        List<FoundAccount> chunk = new ArrayList<>(CHUNK);
        ParentsNamed named = new ParentsNamed(found, rows.codesOf(ParentsNamed.written(found)));
        for (FoundAccount account : named.all()) {
            chunk.add(account);
            if (chunk.size() == CHUNK) {
                created += rows.save(chunk);
                chunk.clear();
            }
        }
        created += rows.save(chunk);
        parentsOfFiles.take(standing(named.parentCodes()));
        return created;
    }

    /// A merged account stands where the one that stayed does, whatever a file says.
    private Map<String, String> standing(Map<String, String> parentCodes) {
        Map<String, String> aliases = rows.aliases();
        Map<String, String> standing = new HashMap<>();
        parentCodes.forEach((child, named) -> {
            String parent = aliases.getOrDefault(named, named);
            if (!aliases.containsKey(child) && !parent.equals(child)) {
                standing.put(child, parent);
            }
        });
        return standing;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return jdbc.sql("select id, code, name from account where id = ?")
                .param(id.id())
                .query(AccountRows.ACCOUNT)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, AccountId> ids(Collection<String> codes) {
        return rows.ids(codes);
    }

    @Override
    public void forgetAll() {
        grants.revokeAll("forgotten");
        jdbc.sql("select file_id from account_file")
                .query(UUID.class)
                .list()
                .forEach(file -> files.remove(new FileId(file)));
        jdbc.sql("delete from account_parent").update(); // at once, else the tree is worked out again for each
        jdbc.sql("delete from contact").update(); // people are kept for the accounts they work at
        jdbc.sql("delete from account").update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> groups(LocalDate day) {
        Map<String, String> groups = new HashMap<>(parents.ultimate(day));
        rows.aliases().forEach((alias, code) -> groups.put(alias, groups.getOrDefault(code, code)));
        return groups;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> aliases() {
        return rows.aliases();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> codesOf(AccountId id) {
        return Set.copyOf(jdbc.sql("""
                select code from account where id = :id union select code from account_alias where account_id = :id
                """).param("id", id.id()).query(String.class).list());
    }

    @Override
    @Transactional(readOnly = true)
    public long tree() {
        return jdbc.sql("select version from account_tree").query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Account> above(AccountId id, LocalDate day) {
        return parents.above(id, day);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasMembers(AccountId id, LocalDate day) {
        return parents.hasMembers(id, day);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> codesUnder(AccountId id, LocalDate day) {
        return withAliases(parents.codesUnder(id, day));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> related() {
        return withAliases(Set.copyOf(jdbc.sql("""
                select a.code from related_party r join account a on a.id = r.account_id
                """).query(String.class).list()));
    }

    private Set<String> withAliases(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        rows.aliases().forEach((alias, code) -> {
            if (codes.contains(code)) {
                all.add(alias);
            }
        });
        return all;
    }
}
