package pareto.account.profile;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;
import pareto.shell.file.FilesBeside;
import pareto.shell.file.FilesBeside.Kept;

/// What is kept in the file of an account (table `account_file`): whoever sees the account sees it.
@Repository
@Transactional
class AccountFiles {

    static final int MOST = 200;

    private final FilesBeside beside;
    private final FileStore files;

    AccountFiles(FilesBeside.Places places, FileStore files) {
        this.beside = places.in("account_file", "account_id", MOST, "account.file.");
        this.files = files;
    }

    @Transactional(readOnly = true)
    List<Kept> of(AccountId account) {
        return beside.of(account.id());
    }

    /// @throws Refusal when the account has as many as it may have
    FileId add(AccountId account, InputStream content, String name, String what) {
        return beside.add(account.id(), account.id(), content, name, what);
    }

    /// @throws Refusal when it is none of this account
    @Transactional(readOnly = true)
    FileId find(AccountId account, UUID file) {
        return beside.find(account.id(), file);
    }

    /// Removes a file of this account, content and all.
    void remove(AccountId account, UUID file) {
        files.remove(find(account, file));
    }
}
