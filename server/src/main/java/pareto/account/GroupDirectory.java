package pareto.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;

/// Changes the tree of accounts, with a sentence in the audit, and has figures follow.
@Component
@Transactional
class GroupDirectory implements Groups {

    private final Parents parents;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    GroupDirectory(Parents parents, Audit audit, ApplicationEventPublisher events) {
        this.parents = parents;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public void hold(AccountId account, AccountId parent, @Nullable BigDecimal share, LocalDate from) {
        parents.hold(account, parent, share, from);
        changed(account, "account.did.held", detail(parent, share, from));
    }

    @Override
    public void move(AccountId account, @Nullable AccountId parent, @Nullable BigDecimal share, LocalDate from) {
        parents.move(account, parent, share, from);
        changed(account, "account.did.moved", parent == null ? from.toString() : detail(parent, share, from));
    }

    @Override
    public boolean end(AccountId account, AccountId parent, LocalDate from) {
        boolean ended = parents.end(account, parent, from);
        if (ended) {
            changed(account, "account.did.released", detail(parent, null, from));
        }
        return ended;
    }

    private void changed(AccountId account, String what, String detail) {
        audit.record(what, account.id().toString(), detail);
        events.publishEvent(new AccountChanged(account));
    }

    private static String detail(AccountId parent, @Nullable BigDecimal share, LocalDate from) {
        return parent.id() + " " + (share == null ? "" : share.toPlainString() + "% ") + from;
    }
}
