package pareto.account.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.access.Actors;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountId;
import pareto.account.exchange.Verdict.Option;

/// Which account a file means by a code or a name. It knows all accounts, and which of them the actor may not see: of
/// those it tells nothing but that we know them.
final class AccountRefs {

    private static final String SYSTEM = "account-exchange";

    private final AccountBook book;
    private final Actors actors;
    private final Map<String, AccountTarget> fileByCode = new HashMap<>();
    private final Map<String, Map<String, AccountTarget>> fileByName = new HashMap<>();
    private Map<String, Account> byCode = Map.of();
    private Map<String, List<Account>> byName = Map.of();
    private Map<String, List<Account>> byCreditCode = Map.of();
    private Set<AccountId> visible = Set.of();

    AccountRefs(AccountBook book, Actors actors) {
        this.book = book;
        this.actors = actors;
    }

    /// Looks up everything that some rows name, at once.
    void learn(Collection<String> codes, Collection<String> names) {
        learn(codes, names, List.of());
    }

    void learn(Collection<String> codes, Collection<String> names, Collection<String> creditCodes) {
        Set<String> normal = new HashSet<>();
        names.forEach(name -> normal.add(AccountBook.normal(name)));
        actors.system(SYSTEM, () -> {
            byCode = book.withCodes(codes);
            byName = book.withNormalNames(normal);
            byCreditCode = creditCodes.isEmpty() ? Map.of() : book.withCreditCodes(creditCodes);
        });
        List<AccountId> found = new ArrayList<>();
        byCode.values().forEach(account -> found.add(account.id()));
        byName.values().forEach(accounts -> accounts.forEach(account -> found.add(account.id())));
        byCreditCode.values().forEach(accounts -> accounts.forEach(account -> found.add(account.id())));
        visible = book.visible(found);
    }

    /// From now on rows can name the account of this row as well.
    void remember(AccountDecision decision) {
        AccountTarget target = decision.target();
        fileByCode.put(target.code(), target);
        for (String name : List.of(decision.row().name(), target.name())) {
            if (!name.isEmpty()) {
                fileByName
                        .computeIfAbsent(AccountBook.normal(name), any -> new LinkedHashMap<>())
                        .put(target.code(), target);
            }
        }
    }

    void forget(AccountDecision decision) {
        AccountTarget target = decision.target();
        fileByCode.remove(target.code());
        fileByName
                .getOrDefault(AccountBook.normal(target.name()), new HashMap<>())
                .remove(target.code());
    }

    @Nullable
    Account coded(String code) {
        return byCode.get(code);
    }

    List<Account> credited(String creditCode) {
        return byCreditCode.getOrDefault(creditCode, List.of());
    }

    List<Account> named(String name) {
        return byName.getOrDefault(AccountBook.normal(name), List.of());
    }

    /// Who stands under whom on a day or later, whether the actor sees them or not.
    GroupTree tree(LocalDate day) {
        Map<AccountId, Set<AccountId>> tree = actors.system(SYSTEM, () -> book.tree(day));
        Set<AccountId> unseen = new HashSet<>();
        tree.values().forEach(unseen::addAll);
        unseen.removeAll(book.visible(unseen));
        return new GroupTree(tree, unseen);
    }

    boolean sees(Account account) {
        return visible.contains(account.id());
    }

    /// The account meant by a code or, where no code fits, by a name.
    ///
    /// @param text as the file has it
    /// @throws BadRowException when there is none, more than one, or one the actor may not see
    AccountTarget find(String text) {
        Account known = coded(text);
        AccountTarget target = known == null ? fileByCode.get(text) : AccountTarget.of(known);
        return seen(target == null ? byName(text) : target, text);
    }

    private AccountTarget byName(String name) {
        Map<String, AccountTarget> found = new LinkedHashMap<>();
        named(name).forEach(account -> found.put(account.code(), AccountTarget.of(account)));
        fileByName.getOrDefault(AccountBook.normal(name), Map.of()).forEach(found::putIfAbsent);
        if (found.isEmpty()) {
            throw BadRowException.rejected("account", name);
        }
        if (found.size() > 1) {
            throw ambiguous(name, found.values().stream());
        }
        return found.values().iterator().next();
    }

    /// The question which of several accounts is meant; those the actor may not see are not told.
    BadRowException ambiguous(String name, Stream<AccountTarget> among) {
        List<Option> options = among.filter(target -> target.known() == null || sees(target.known()))
                .map(target -> new Option(target.code(), target.words()))
                .toList();
        return options.isEmpty()
                ? BadRowException.asks(List.of(), "hidden", name)
                : BadRowException.asks(
                        options,
                        "several",
                        name,
                        options.stream().map(Option::value).collect(Collectors.joining(", ")));
    }

    private AccountTarget seen(AccountTarget target, String text) {
        if (target.known() != null && !sees(target.known())) {
            throw BadRowException.asks(List.of(), "hidden", text);
        }
        return target;
    }
}
