package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.account.Accounts;
import pareto.account.FoundAccount;

/// A form that was refused: the page that says why leads back to it, and what was typed is there still.
@TestPropertySource(properties = "pareto.test=going-back-to-a-form")
@DirtiesContext
class GoingBackToAFormTests extends JourneyTest {

    @Test
    void findsWhatWasTyped() {
        Actors actors = application().getBean(Actors.class);
        Accounts accounts = application().getBean(Accounts.class);
        WithPassword director = actors.system("test", () -> {
            accounts.ensure(List.of(new FoundAccount("YF", "云帆零售", null)));
            return application().getBean(Identities.class).create("方砚秋", "fang.yanqiu", Role.DIRECTOR);
        });
        String account = actors.system(
                "test",
                () -> Objects.requireNonNull(accounts.ids(List.of("YF")).get("YF"))
                        .id()
                        .toString());
        Screen screen = open(View.ENGLISH);
        SignIn.as(screen, director);

        screen.open("/accounts/" + account + "/contracts");
        screen.fill("Number", "YF-2026");
        screen.fill("Title", "Lines of the shops");
        screen.fill("First day", "2026-11-01");
        screen.fill("Last day", "2026-10-01");
        screen.page().locator("main form[action$='/contracts'] button").click();
        screen.see("Oct 1, 2026");
        screen.click("Back to the page before");

        screen.see("Contracts");
        assertThat(screen.page().locator("[name=number]").inputValue()).isEqualTo("YF-2026");
    }
}
