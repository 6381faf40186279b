package pareto.account.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pareto.account.AccountId;
import pareto.account.contact.LastBuyers.Held;

/// Rows of table `contact_post` of those who say yes, at accounts where one of several is left.
@Repository
class BuyerPosts {

    /// Whoever asked to be forgotten has not left: posts that end with that say so.
    private static final String POSTS = """
            select p.account_id, p.contact_id, p.from_day, nullif(p.to_day, 'infinity') as to_day,
                c.erased_at is not null and p.to_day >= cast(c.erased_at as date) - 1 as erased
            from contact_post p join contact c on c.id = p.contact_id
            where p.role = any(:roles)
                and p.account_id in (
                    select o.account_id from contact_post o where o.role = any(:roles) and %s
                    group by o.account_id
                    having count(distinct o.contact_id) > 1
                        and count(distinct o.contact_id) filter (where o.to_day > :today) = 1)
            order by p.account_id, p.from_day, p.id
            """;

    private final JdbcClient jdbc;

    BuyerPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LastBuyer> last(LocalDate today) {
        return last(asked("true", today), today);
    }

    List<LastBuyer> last(Collection<AccountId> accounts, LocalDate today) {
        return last(
                asked("o.account_id = any(:accounts)", today)
                        .param("accounts", accounts.stream().map(AccountId::id).toArray(UUID[]::new)),
                today);
    }

    private JdbcClient.StatementSpec asked(String which, LocalDate today) {
        return jdbc.sql(POSTS.formatted(which))
                .param(
                        "roles",
                        Stream.of(DecisionRole.values())
                                .filter(DecisionRole::buys)
                                .map(DecisionRole::code)
                                .toArray(String[]::new))
                .param("today", today);
    }

    private record Row(AccountId account, Held held) {}

    private static List<LastBuyer> last(JdbcClient.StatementSpec posts, LocalDate today) {
        Map<AccountId, List<Held>> held = posts.query(BuyerPosts::row).list().stream()
                .collect(Collectors.groupingBy(
                        Row::account, LinkedHashMap::new, Collectors.mapping(Row::held, Collectors.toList())));
        return held.entrySet().stream()
                .map(one -> LastBuyers.of(one.getKey(), one.getValue(), today))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AccountId(row.getObject("account_id", UUID.class)),
                new Held(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getBoolean("erased")));
    }
}
