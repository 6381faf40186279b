package pareto.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Accounts by the million, as the owner of the tables writes them in minutes: same values as an import, without
/// looking at keys and indexes row by row.
public final class ManyAccounts {

    private static final int CHUNK = 20_000;
    private static final String TOKEN_KEYS = """
            alter table account_token
                add primary key (token, account_id),
                add foreign key (account_id) references account on delete cascade;
            create index account_token_by_account on account_token (account_id)
            """;

    private final Connection owner;

    public ManyAccounts(Connection owner) {
        this.owner = owner;
    }

    /// @param accounts code and name by turns
    public void write(Iterable<List<FoundAccount>> accounts) throws SQLException {
        execute("alter table account_token drop constraint account_token_pkey");
        execute("alter table account_token drop constraint account_token_account_id_fkey");
        execute("drop index account_token_by_account");
        for (List<FoundAccount> chunk : accounts) {
            write(chunk);
        }
        execute("set maintenance_work_mem = '512MB'");
        execute(TOKEN_KEYS);
    }

    /// How many accounts are best written at a time.
    public static int chunk() {
        return CHUNK;
    }

    private void write(List<FoundAccount> chunk) throws SQLException {
        StringBuilder accounts = new StringBuilder();
        StringBuilder tokens = new StringBuilder();
        for (FoundAccount each : chunk) {
            UUID id = AccountId.fresh().id();
            accounts.append(id)
                    .append('\t')
                    .append(each.code())
                    .append('\t')
                    .append(SearchTokens.foldedCode(each.code()))
                    .append('\t')
                    .append(each.name())
                    .append('\t')
                    .append(NormalName.of(each.name()))
                    .append("\t2026-01-01\n");
            for (String token : SearchTokens.stored(each.name())) {
                tokens.append(token).append('\t').append(id).append('\n');
            }
        }
        copy("account (id, code, folded_code, name, normal_name, created_at)", accounts);
        copy("account_token (token, account_id)", tokens);
    }

    private void copy(String into, CharSequence rows) throws SQLException {
        CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
        byte[] bytes = rows.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
