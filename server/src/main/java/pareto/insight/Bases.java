package pareto.insight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.orders.OrderHistory;
import pareto.orders.OrderHistory.Counting;
import pareto.shell.Settings;

/// Puts together what figures rest on: the lines, rates, groups, related companies, tier rules. Groups are those of the
/// day figures are as of, whatever they are today.
@Component
class Bases {

    static final String CURRENCY = "insight.currency";

    /// Another number where the same basis gives more than it did, so that what is kept is worked out once more.
    private static final String FORM = "4";

    private final OrderHistory history;
    private final Accounts accounts;
    private final TierRuleSets tiers;
    private final TierFactsOn tierFacts;
    private final Settings settings;

    Bases(OrderHistory history, Accounts accounts, TierRuleSets tiers, TierFactsOn tierFacts, Settings settings) {
        this.history = history;
        this.accounts = accounts;
        this.tiers = tiers;
        this.tierFacts = tierFacts;
        this.settings = settings;
    }

    /// What figures rest on whatever day they are as of, hence without groups. Empty while there are no lines that
    /// count.
    Optional<Basis> current(Per per) {
        Optional<Long> snapshot = history.snapshot();
        Optional<String> currency = settings.find(CURRENCY).or(history::commonCurrency);
        if (snapshot.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        String tree = per == Per.GROUP ? String.valueOf(accounts.tree()) : "";
        Map<String, String> aliases = accounts.aliases();
        Set<String> related = accounts.related();
        TierRuleSet rules = tiers.current();
        String key = digest(
                FORM,
                snapshot.get().toString(),
                currency.get(),
                history.ratesInForce(),
                settings.find(AskedFigures.FISCAL_START).orElse(""),
                rules.key() + tierFacts.key(rules),
                tree,
                new TreeMap<>(aliases).toString(),
                new TreeSet<>(related).toString());
        return Optional.of(
                new Basis(key, snapshot.get().toString(), per, new Counting(currency.get(), aliases, related), rules));
    }

    /// The same with the groups of a day. They are read after the number of the tree was, so that a change in between
    /// makes the figures be worked out once more rather than be taken for those of another tree.
    Basis on(LocalDate asOf, Basis basis) {
        if (basis.per() == Per.ACCOUNT) {
            return basis;
        }
        Counting counting = basis.counting();
        return new Basis(
                basis.key(),
                basis.ledger(),
                basis.per(),
                new Counting(counting.currency(), accounts.groups(asOf), counting.leftOut()),
                basis.rules());
    }

    private static String digest(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
