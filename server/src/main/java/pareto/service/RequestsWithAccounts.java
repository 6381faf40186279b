package pareto.service;

import java.util.Collection;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestOwners.How;
import pareto.team.HandOverItems;

/// When accounts change hands, so do the open requests whoever gives them up answers for there.
@Component
@Transactional
class RequestsWithAccounts implements HandOverItems {

    private final RequestRows rows;
    private final RequestOwners owners;
    private final RequestHandOvers handOvers;
    private final RequestsKeptFrom kept;
    private final Audit audit;

    RequestsWithAccounts(
            RequestRows rows, RequestOwners owners, RequestHandOvers handOvers, RequestsKeptFrom kept, Audit audit) {
        this.rows = rows;
        this.owners = owners;
        this.handOvers = handOvers;
        this.kept = kept;
        this.audit = audit;
    }

    @Override
    public void handOver(Collection<AccountId> accounts, IdentityId from, IdentityId to) {
        rows.openOf(from).stream()
                .filter(request -> accounts.contains(request.account().id()))
                .sorted(Comparator.comparing(request -> request.id().id())) // as whoever merges them locks them
                .forEach(request -> pass(rows.alone(request.id()), from, to));
    }

    /// Unless somebody has taken it meanwhile, or it is kept from whoever would have it.
    private void pass(Request request, IdentityId from, IdentityId to) {
        if (request.state().open()
                && request.owner().equals(from)
                && !kept.of(request.id()).contains(to)) {
            handOvers.end(request.id(), Answer.OVERTAKEN);
            owners.next(request, to, How.WITH_ACCOUNT);
            audit.record("service.did.passedOn", request.id().id().toString(), to.toString());
        }
    }
}
