package pareto.account.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountId;
import pareto.account.MatchKeys.Kind;
import pareto.account.SameCompanies;

/// Asks as a system job, since a company may be known through an account the actor does not see; names only the others.
@Component
@Transactional
class LikeCompanies implements SameCompanies {

    /// A key that more accounts share says too little to look at all of them; those known longest are.
    private static final int LOOKED_AT = 100;

    private record Found(Account account, Likeness likeness) {}

    private final Keys keys;
    private final Sides sides;
    private final AccountBook accounts;
    private final Actors actors;
    private final JdbcClient jdbc;

    LikeCompanies(Keys keys, Sides sides, AccountBook accounts, Actors actors, JdbcClient jdbc) {
        this.keys = keys;
        this.sides = sides;
        this.accounts = accounts;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public Like like(String name, String creditCode, Collection<String> contacts) {
        return like(List.of(new Asked(name, creditCode, contacts))).getFirst();
    }

    @Override
    public List<Like> like(List<Asked> companies) {
        List<Likeness.Side> asked = companies.stream().map(this::side).toList();
        List<List<Found>> found = actors.system(Merging.JOB, () -> found(asked));
        Set<AccountId> visible = accounts.visible(found.stream()
                .flatMap(List::stream)
                .map(one -> one.account().id())
                .toList());
        return found.stream().map(all -> like(all, visible)).toList();
    }

    private static Like like(List<Found> found, Set<AccountId> visible) {
        List<Known> seen = found.stream()
                .filter(one -> visible.contains(one.account().id()))
                .map(one -> new Known(one.account(), one.likeness().reasons()))
                .toList();
        return new Like(seen, seen.size() < found.size());
    }

    private Likeness.Side side(Asked company) {
        return Likeness.Side.of(
                company.name(),
                company.creditCode().isBlank() ? "" : keys.key(Kind.CREDIT_CODE, company.creditCode()),
                company.contacts().stream()
                        .filter(contact -> !contact.isBlank())
                        .map(contact -> keys.key(Kind.CONTACT, contact))
                        .collect(Collectors.toSet()));
    }

    private List<List<Found>> found(List<Likeness.Side> asked) {
        Map<Integer, Set<Account>> candidates = candidates(asked);
        Set<Account> all = new HashSet<>();
        candidates.values().forEach(all::addAll);
        Sides.Of known = sides.of(all);
        List<List<Found>> found = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            found.add(found(asked.get(at), candidates.getOrDefault(at, Set.of()), known));
        }
        return found;
    }

    private static List<Found> found(Likeness.Side side, Collection<Account> candidates, Sides.Of known) {
        return candidates.stream()
                .map(account -> new Found(account, Likeness.of(List.of(side), known.sides(account))))
                .filter(one -> one.likeness().kind() == Likeness.Kind.SAME)
                .sorted(Comparator.comparing((Found one) -> -one.likeness().score())
                        .thenComparing(one -> one.account().code()))
                .toList();
    }

    /// By the place of what is asked.
    private Map<Integer, Set<Account>> candidates(List<Likeness.Side> asked) {
        List<String> places = new ArrayList<>();
        List<Keys.Key> wanted = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            for (Keys.Key key : keys(asked.get(at))) {
                places.add(String.valueOf(at));
                wanted.add(key);
            }
        }
        Map<Integer, Set<Account>> candidates = new HashMap<>();
        jdbc.sql("""
                select w.place::int as place, a.id, a.code, a.name
                from unnest(?::text[], ?::text[], ?::text[]) as w (place, kind, key)
                cross join lateral (
                    select k.account_id from account_match_key k where k.kind = w.kind and k.key = w.key
                    order by k.account_id limit ?) k
                join account a on a.id = k.account_id
                """)
                .params(
                        places.toArray(String[]::new),
                        wanted.stream().map(Keys.Key::kind).toArray(String[]::new),
                        wanted.stream().map(Keys.Key::key).toArray(String[]::new),
                        LOOKED_AT)
                .query(row -> {
                    candidates
                            .computeIfAbsent(row.getInt("place"), place -> new LinkedHashSet<>())
                            .add(new Account(
                                    new AccountId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                                    row.getString("code"),
                                    row.getString("name")));
                });
        return candidates;
    }

    private static Set<Keys.Key> keys(Likeness.Side side) {
        Set<Keys.Key> wanted = new HashSet<>(Keys.of(side.name()));
        if (!side.credit().isEmpty()) {
            wanted.add(new Keys.Key(Kind.CREDIT_CODE.code(), side.credit()));
        }
        side.contacts().forEach(contact -> wanted.add(new Keys.Key(Kind.CONTACT.code(), contact)));
        return wanted;
    }
}
