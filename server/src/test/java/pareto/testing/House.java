package pareto.testing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.account.FoundAccount;

/// The company whose application is tested: its staff, each of them new with a login of their own, and its accounts.
public final class House {

    private static final String SYSTEM = "test";

    private final Environment environment;
    private final Actors actors;
    private final Identities identities;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    House(
            Environment environment,
            Actors actors,
            Identities identities,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.environment = environment;
        this.actors = actors;
        this.identities = identities;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /// Someone who can sign in.
    public WithPassword person(String name, Role role) {
        return actors.system(SYSTEM, () -> identities.create(name, login(), role));
    }

    public WithPassword person(Role role) {
        return person("林知夏", role);
    }

    /// Someone who never signs in.
    public IdentityId someone(Role role) {
        return actors.system(SYSTEM, () -> identities.add("林知夏", login(), role));
    }

    /// The browser of someone who has signed in.
    public Visitor signedIn(WithPassword person) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Visitor(port).signIn(person.login(), person.password());
    }

    public Visitor signedIn(Role role) {
        return signedIn(person(role));
    }

    /// Forgets every account but these.
    public void knowsOnly(FoundAccount... found) {
        actors.system(SYSTEM, () -> {
            accounts.forgetAll();
            accounts.ensure(List.of(found));
        });
    }

    public AccountId account(String code) {
        return Objects.requireNonNull(
                actors.system(SYSTEM, () -> accounts.ids(List.of(code))).get(code));
    }

    /// Codes of the accounts someone sees.
    public List<String> seenBy(IdentityId who) {
        return as(
                who,
                () -> jdbc.sql("select code from account order by 1")
                        .query(String.class)
                        .list());
    }

    /// Works in the name of someone, in one transaction.
    public <T> T as(IdentityId who, Supplier<T> work) {
        return actors.runAs(who, () -> inTransaction(work));
    }

    /// Works in the name of a system job, which sees every account, in one transaction.
    public <T> T asSystem(Supplier<T> work) {
        return actors.system(SYSTEM, () -> inTransaction(work));
    }

    public void asSystem(Runnable work) {
        actors.system(SYSTEM, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static String login() {
        return "staff-" + UUID.randomUUID();
    }
}
