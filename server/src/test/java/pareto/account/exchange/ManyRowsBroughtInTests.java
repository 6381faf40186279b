package pareto.account.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pareto.access.Role;
import pareto.testing.House;
import pareto.testing.IntegrationTest;

/// Two thousand accounts with a person each, ten thousand in long runs.
@IntegrationTest
class ManyRowsBroughtInTests {

    private static final int ACCOUNTS = Boolean.getBoolean("pareto.long") ? 10_000 : 2_000;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private House house;

    @Test
    void areAllTakenOverAndNoneIsNewTheSecondTime() {
        house.knowsOnly();
        Exchanger director = new Exchanger(application, Role.DIRECTOR);
        Map<String, byte[]> files = Map.of(
                "accounts.csv", ManyRows.accounts(ACCOUNTS, "X").getBytes(UTF_8),
                "contacts.csv", ManyRows.contacts(ACCOUNTS, "X").getBytes(UTF_8));

        AccountImport applied = director.apply(director.compare(files));
        AccountImport again = director.compare(files);

        assertThat(applied.state()).as(String.valueOf(applied.refusal())).isEqualTo(AccountImport.State.APPLIED);
        Counts counts = Objects.requireNonNull(again.counts());
        assertThat(counts.of(Kind.ACCOUNTS, Status.UNCHANGED)).isEqualTo(ACCOUNTS);
        assertThat(counts.of(Kind.CONTACTS, Status.UNCHANGED)).isEqualTo(ACCOUNTS);
        assertThat(counts.all()).isEqualTo(2 * ACCOUNTS);
    }
}
