package pareto.account.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.MatchKeys.Kind;
import pareto.account.SameCompanies;

/// Asks as a system job, since a company may be known through an account the actor does not see; names only the others.
@Component
@Transactional(readOnly = true)
class LikeCompanies implements SameCompanies {

    private static final int LOOKED_AT = 100;

    private record Found(Account account, Likeness likeness) {}

    private final Keys keys;
    private final Sides sides;
    private final Accounts accounts;
    private final Actors actors;
    private final JdbcClient jdbc;

    LikeCompanies(Keys keys, Sides sides, Accounts accounts, Actors actors, JdbcClient jdbc) {
        this.keys = keys;
        this.sides = sides;
        this.accounts = accounts;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Like like(String name, String creditCode, Collection<String> contacts) {
        CompanyName asked = CompanyName.of(name);
        String credit = creditCode.isBlank() ? "" : keys.key(Kind.CREDIT_CODE, creditCode);
        Set<String> hashed = contacts.stream()
                .filter(contact -> !contact.isBlank())
                .map(contact -> keys.key(Kind.CONTACT, contact))
                .collect(Collectors.toSet());
        Likeness.Side side = new Likeness.Side(asked, credit, hashed);
        List<Found> found = actors.system(Merging.JOB, () -> found(side));
        List<Known> seen = found.stream()
                .filter(one -> accounts.find(one.account().id()).isPresent())
                .map(one -> new Known(one.account(), one.likeness().reasons()))
                .toList();
        return new Like(seen, seen.size() < found.size());
    }

    private List<Found> found(Likeness.Side side) {
        List<Account> candidates = candidates(side);
        Sides.Of known = sides.of(candidates);
        return candidates.stream()
                .map(account -> new Found(account, Likeness.of(side, known.side(account))))
                .filter(one -> one.likeness().kind() == Likeness.Kind.SAME)
                .sorted(Comparator.comparing(one -> -one.likeness().score()))
                .toList();
    }

    private List<Account> candidates(Likeness.Side side) {
        Set<Keys.Key> wanted = new HashSet<>(Keys.of(side.name()));
        if (!side.credit().isEmpty()) {
            wanted.add(new Keys.Key(Kind.CREDIT_CODE.code(), side.credit()));
        }
        side.contacts().forEach(contact -> wanted.add(new Keys.Key(Kind.CONTACT.code(), contact)));
        List<Keys.Key> all = new ArrayList<>(wanted);
        return jdbc.sql("""
                select a.id, a.code, a.name from account a where a.id in (
                    select k.account_id from account_match_key k
                    join unnest(?::text[], ?::text[]) as w (kind, key) on w.kind = k.kind and w.key = k.key)
                order by a.name limit ?
                """)
                .params(
                        all.stream().map(Keys.Key::kind).toArray(String[]::new),
                        all.stream().map(Keys.Key::key).toArray(String[]::new),
                        LOOKED_AT)
                .query((row, number) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")))
                .list();
    }
}
