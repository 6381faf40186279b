package pareto.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.FoundAccount;
import pareto.insight.MadeUpPerformance;
import pareto.testing.House;

/// 恒岳重工, six years of even purchases, in a house where nobody is a key account yet.
@TestPropertySource(properties = "pareto.test=from-candidate")
class FromCandidateToKeyAccountTests extends JourneyTest {

    @Autowired
    private Actors actors;

    @Autowired
    private House house;

    @Autowired
    private SightGrants grants;

    private AccountId account = new AccountId(UUID.randomUUID());

    @BeforeEach
    void anAccountWithFigures() {
        house.knowsOnly(new FoundAccount("J1", "恒岳重工", null));
        account = house.account("J1");
        new MadeUpPerformance(application()).even(account);
    }

    @Test
    void isToldInChinese() throws IOException {
        walk("从候选到大客户.md", View.CHINESE, steps());
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("from-candidate-to-key-account.md", View.ENGLISH, steps());
    }

    private Steps steps() {
        WithPassword manager = house.person("林知夏", Role.MANAGER);
        WithPassword director = house.person("方砚秋", Role.DIRECTOR);
        actors.system("test", () -> grants.grant(account.id(), manager.id(), "journey"));
        return Steps.common()
                .where("manager", manager.login())
                .where("managerPassword", manager.password())
                .where("director", director.login())
                .where("directorPassword", director.password())
                .where("account", "/accounts/" + account.id())
                .with(
                        "(?:给|Grade) ?[「“](.+)[」”](?:评| with) ?`(\\d)`(?: 分，依据| because) ?`(.+)`",
                        (screen, found) -> grade(screen, found.group(1), found.group(2), found.group(3)))
                .with(
                        "(?:换成|Start anew as) ?`(.+)` (?:用|with) ?`(.+)`(?: 登录)?",
                        (screen, found) -> signInAgain(screen, found.group(1), found.group(2)));
    }

    private static void grade(Screen screen, String criterion, String grade, String evidence) {
        Locator form = screen.page()
                .locator("form")
                .filter(new Locator.FilterOptions()
                        .setHas(screen.page()
                                .locator("b")
                                .getByText(criterion, new Locator.GetByTextOptions().setExact(true))));
        form.locator("select").selectOption(grade);
        form.locator("input[name=evidence]").fill(evidence);
        form.getByRole(AriaRole.BUTTON).click();
        screen.settle();
    }

    private static void signInAgain(Screen screen, String login, String password) {
        screen.page().context().clearCookies();
        boolean english = Objects.equals(screen.page().locator("html").getAttribute("lang"), "en");
        screen.open("/sign-in");
        screen.fill(english ? "Login" : "登录名", login);
        screen.fill(english ? "Password" : "密码", password);
        screen.click(english ? "Sign in" : "登录");
        SignIn.enterCode(screen, english ? "Code from the app" : "应用中的验证码");
        screen.click(english ? "Confirm code" : "确认验证码");
        screen.click(english ? "I have kept them" : "已保存好");
    }
}
