package pareto.account.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import pareto.account.Account;
import pareto.account.SameCompanies;
import pareto.account.SameCompanies.Asked;
import pareto.account.SameCompanies.Like;
import pareto.account.exchange.Verdict.Option;

/// Asks about rows that would bring a new account whether the company is known to us under another name or code. A
/// person decides; one they may not see is no more than known to us.
final class CompaniesAlike {

    private final SameCompanies companies;

    CompaniesAlike(SameCompanies companies) {
        this.companies = companies;
    }

    void ask(List<AccountDecision> decisions) {
        List<AccountDecision> fresh =
                decisions.stream().filter(AccountDecision::isNew).toList();
        if (fresh.isEmpty()) {
            return;
        }
        List<Like> alike = companies.like(fresh.stream()
                .map(AccountDecision::row)
                .map(row -> new Asked(row.name(), Objects.requireNonNullElse(row.creditCode(), ""), List.of()))
                .toList());
        for (int at = 0; at < fresh.size(); at++) {
            ask(fresh.get(at), alike.get(at));
        }
    }

    private static void ask(AccountDecision decision, Like like) {
        AccountRow row = decision.row();
        if (like.hidden()) {
            decision.refuse(BadRowException.asks(options(like), "alikeHidden", row.name()));
        } else if (!like.none() && !row.row().answer().equals(Row.NEW)) {
            Account likeliest = like.seen().getFirst().account();
            decision.refuse(BadRowException.asks(
                    options(like),
                    "alike",
                    row.name(),
                    AccountTarget.of(likeliest).words()));
        }
    }

    /// Whether it is new cannot be said by somebody who does not see what it may be.
    private static List<Option> options(Like like) {
        List<Option> options = new ArrayList<>();
        for (SameCompanies.Known known : like.seen()) {
            AccountTarget target = AccountTarget.of(known.account());
            options.add(new Option(target.code(), target.words()));
        }
        if (!like.hidden()) {
            options.add(Option.NEW);
        }
        return options;
    }
}
