package pareto.account.merge;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.account.Account;
import pareto.account.AccountChanged;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FactsMoved;
import pareto.account.FoundBy;
import pareto.shell.Refusal;

/// Joins two accounts and takes that back, each in one transaction. The person needs the right to decide and must see
/// both; the rows then move as a system job, since some of them are hidden from persons.
@Component
class Merging {

    static final String JOB = "merge";

    private final Merges merges;
    private final Moving moving;
    private final Returning returning;
    private final Journal journal;
    private final Accounts accounts;
    private final FoundBy foundBy;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Merging(
            Merges merges,
            Moving moving,
            Returning returning,
            Journal journal,
            Accounts accounts,
            FoundBy foundBy,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.merges = merges;
        this.moving = moving;
        this.returning = returning;
        this.journal = journal;
        this.accounts = accounts;
        this.foundBy = foundBy;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// What a merge would move and set aside: it is done and rolled back.
    Summary preview(AccountId into, AccountId other) {
        return inTransaction(status -> {
            IdentityId person = decider();
            Account gone = visible(other);
            visible(into);
            List<UUID> hidden = journal.hidden();
            Summary summary = actors.system(JOB, () -> journal.summary(join(into, gone, "", person), hidden));
            status.setRollbackOnly();
            return summary;
        });
    }

    /// @return id of the merge
    UUID merge(AccountId into, AccountId other, String reason) {
        return inTransaction(status -> {
            IdentityId person = decider();
            Account gone = visible(other);
            visible(into);
            UUID merge = actors.system(JOB, () -> join(into, gone, reason, person));
            audit.record("account.did.same", into.id().toString(), gone.code() + " " + other.id());
            tell(other, into);
            return merge;
        });
    }

    /// Takes a merge back.
    ///
    /// @throws Refusal when it holds no more, when another one must be undone before it, or when its code is taken
    void undo(UUID id) {
        inTransaction(status -> {
            IdentityId person = decider();
            Merge merge = merges.find(id).orElseThrow(() -> Refusal.notFound("account.merge.unknown"));
            visible(merge.account());
            actors.system(JOB, () -> part(merge, person));
            audit.record(
                    "account.did.unmerged",
                    merge.into().id().toString(),
                    merge.code() + " " + merge.other().id());
            tell(merge.into(), merge.other());
            return merge;
        });
    }

    private UUID join(AccountId into, Account other, String reason, IdentityId person) {
        if (into.equals(other.id())) {
            throw Refusal.badInput("account.merge.itself");
        }
        if (lock(into, other.id()) < 2) {
            throw Refusal.notFound("account.unknown", other.id().id().toString());
        }
        UUID merge = merges.add(into, other, reason, person);
        moving.move(merge, other.id().id(), into.id());
        jdbc.sql("insert into account_alias (code, folded_code, account_id, merge_id) values (?, ?, ?, ?)")
                .params(other.code(), foundBy.folded(other.code()), into.id(), merge)
                .update();
        foundBy.refresh(into);
        return merge;
    }

    private void part(Merge merge, IdentityId person) {
        lock(merge.into(), merge.other());
        refuseUnlessUndoable(merge);
        jdbc.sql("delete from account_alias where merge_id = ? and code = ?")
                .params(merge.id(), merge.code())
                .update();
        returning.giveBack(merge.id(), merge.other().id(), merge.into().id());
        merges.undone(merge.id(), person);
        foundBy.refresh(merge.into());
    }

    private void refuseUnlessUndoable(Merge merge) {
        if (!merges.find(merge.id()).map(Merge::holds).orElse(false)) {
            throw Refusal.conflict("account.merge.undone.already");
        }
        merges.away(merge.into()).ifPresent(later -> {
            throw Refusal.conflict("account.merge.later", later.name(), later.code());
        });
        if (accounts.ids(List.of(merge.code())).get(merge.code()) instanceof AccountId taken
                && !taken.equals(merge.account())) {
            throw Refusal.conflict("account.merge.code.taken", merge.code());
        }
    }

    /// Nobody adds a fact to either of them meanwhile.
    ///
    /// @return how many of them there are
    private int lock(AccountId one, AccountId other) {
        return jdbc.sql("select id from account where id in (?, ?) order by id for update")
                .params(one.id(), other.id())
                .query(UUID.class)
                .list()
                .size();
    }

    private IdentityId decider() {
        Actor actor = actors.current();
        if (!actor.may(Right.DECIDE)) {
            throw Refusal.forbidden("account.merge.notYours");
        }
        return actor.id();
    }

    private Account visible(AccountId id) {
        return accounts.find(id)
                .orElseThrow(() -> Refusal.notFound("account.unknown", id.id().toString()));
    }

    private void tell(AccountId from, AccountId to) {
        events.publishEvent(new FactsMoved(from, to));
        events.publishEvent(new AccountChanged(to));
    }

    private <T> T inTransaction(TransactionCallback<T> work) {
        return Objects.requireNonNull(transaction.execute(work));
    }
}
