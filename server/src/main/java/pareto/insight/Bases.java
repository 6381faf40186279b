package pareto.insight;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
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

/// Puts together what figures rest on: the lines, rates, groups, related companies, tier rules.
@Component
class Bases {

    static final String CURRENCY = "insight.currency";

    /// Another number where the same basis gives more than it did, so that what is kept is worked out once more.
    private static final String FORM = "2";

    private final OrderHistory history;
    private final Accounts accounts;
    private final TierRuleSets tiers;
    private final TierFactsOn tierFacts;
    private final Settings settings;
    private final Clock clock;

    Bases(
            OrderHistory history,
            Accounts accounts,
            TierRuleSets tiers,
            TierFactsOn tierFacts,
            Settings settings,
            Clock clock) {
        this.history = history;
        this.accounts = accounts;
        this.tiers = tiers;
        this.tierFacts = tierFacts;
        this.settings = settings;
        this.clock = clock;
    }

    /// Empty while there are no lines that count.
    Optional<Basis> current(Per per) {
        Optional<Long> snapshot = history.snapshot();
        Optional<String> currency = settings.find(CURRENCY).or(history::commonCurrency);
        if (snapshot.isEmpty() || currency.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> groups = per == Per.GROUP ? accounts.groups(LocalDate.now(clock)) : accounts.aliases();
        Set<String> related = accounts.related();
        TierRuleSet rules = tiers.current();
        String key = digest(
                FORM,
                snapshot.get().toString(),
                currency.get(),
                history.ratesInForce(),
                rules.key() + tierFacts.key(rules),
                new TreeMap<>(groups).toString(),
                new TreeSet<>(related).toString());
        return Optional.of(
                new Basis(key, snapshot.get().toString(), per, new Counting(currency.get(), groups, related), rules));
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
