package pareto.account.exchange;

import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.ConfidentialAccounts;

/// Who may read the rows of an import. They lie in the data folder as the file has them, beyond the reach of policies,
/// so as long as accounts are hidden from someone, they read only what they brought themselves.
@Component
class RowReaders {

    private final ConfidentialAccounts confidential;
    private final Actors actors;

    RowReaders(ConfidentialAccounts confidential, Actors actors) {
        this.confidential = confidential;
        this.actors = actors;
    }

    boolean mayRead(AccountImport source) {
        return source.startedBy().equals(actors.current().id())
                || confidential.hidden().isEmpty();
    }
}
