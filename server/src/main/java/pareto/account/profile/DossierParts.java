package pareto.account.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountFrame;
import pareto.account.AccountId;
import pareto.account.AccountNames;

/// Gathers what stands in a dossier besides its fields.
@Repository
@Transactional(readOnly = true)
class DossierParts {

    private final AccountNames names;
    private final Sites sites;
    private final AccountFiles files;
    private final JdbcClient jdbc;

    DossierParts(AccountNames names, Sites sites, AccountFiles files, JdbcClient jdbc) {
        this.names = names;
        this.sites = sites;
        this.files = files;
        this.jdbc = jdbc;
    }

    DossierPage of(AccountFrame frame, List<FieldLine> lines, boolean mayChange) {
        AccountId account = frame.account().id();
        return new DossierPage(
                frame,
                lines,
                names.of(List.of(account)).getOrDefault(account, List.of()),
                names.before(account),
                sites.of(account),
                files.of(account),
                potentialSince(account),
                person(account),
                mayChange);
    }

    private @Nullable LocalDate potentialSince(AccountId account) {
        return jdbc.sql(
                        "select cast(entered_at as date) from potential_account where account_id = ? and bought_at is null")
                .param(account.id())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private boolean person(AccountId account) {
        return jdbc.sql("select kind = 'person' from account where id = ?")
                .param(account.id())
                .query(Boolean.class)
                .single();
    }
}
