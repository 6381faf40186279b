package pareto.insight.study;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.insight.Selection;
import pareto.insight.Selections;
import pareto.shell.Refusal;

/// Reads from an address what a study is to look at.
@Component
class Scopes {

    private final Selections selections;
    private final AccountFrames frames;
    private final Accounts accounts;
    private final Actors actors;

    Scopes(Selections selections, AccountFrames frames, Accounts accounts, Actors actors) {
        this.selections = selections;
        this.frames = frames;
        this.accounts = accounts;
        this.actors = actors;
    }

    /// @return empty while nothing was imported and worked out
    Optional<Scope> of(String study, Map<String, String> parameters) {
        String account = parameters.getOrDefault("account", "");
        if (!account.isBlank()) {
            return of(study, id(account), "group".equals(parameters.get("per")));
        }
        return selections.of(address(study), parameters).map(chosen -> scope(study, chosen, null, false, false));
    }

    /// One account, with what stands under it or without.
    Optional<Scope> of(String study, AccountId id, boolean group) {
        AccountFrame frame = frames.of(id);
        return selections.of(address(study), id, group).map(chosen -> {
            boolean mayBeGroup = accounts.hasMembers(id, chosen.basis().asOf());
            return scope(study, chosen, frame, mayBeGroup, group && mayBeGroup);
        });
    }

    private Scope scope(
            String study, Selection chosen, @Nullable AccountFrame frame, boolean mayBeGroup, boolean group) {
        return new Scope(
                study,
                chosen,
                frame,
                mayBeGroup,
                group,
                actors.current().may(Right.EXPORT),
                actors.current().may(Right.MARGIN),
                actors.current().may(Right.TOTALS));
    }

    private static String address(String study) {
        return study.isEmpty() ? "/analyses" : "/analyses/" + study;
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("insight.address", "account", text);
        }
    }
}
