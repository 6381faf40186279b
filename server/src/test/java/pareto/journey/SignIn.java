package pareto.journey;

import java.time.Instant;
import org.springframework.context.ApplicationContext;
import pareto.access.Doorkeeper;
import pareto.access.Identities.WithPassword;

/// How people come in.
final class SignIn {

    static final String PASSWORD = "tea-rooftop-violin";

    private SignIn() {}

    /// The one-time link that is printed at the first start.
    static String link(ApplicationContext application) {
        return Doorkeeper.firstLink(application).orElseThrow();
    }

    /// The first administrator; while only made-up data are there the second factor may wait.
    static void first(Screen screen, ApplicationContext application) {
        screen.open(link(application));
        screen.inspect();
        screen.fill("登录名", "lin");
        screen.fill("新密码", PASSWORD);
        screen.click("保存并登录");
        later(screen);
    }

    /// The first administrator where real data are to come: the second factor cannot wait.
    static void firstWithCode(Screen screen, ApplicationContext application) {
        screen.open(link(application));
        screen.fill("Login", "lin");
        screen.fill("New password", PASSWORD);
        screen.click("Save and sign in");
        screen.see("Set up the second factor");
        enterCode(screen, "Code from the app");
        screen.click("Confirm code");
        screen.click("I have kept them");
    }

    static void withPassword(Screen screen, String login, String password) {
        screen.open("/sign-in");
        screen.inspect();
        screen.fill("登录名", login);
        screen.fill("密码", password);
        screen.click("登录");
        screen.settle();
        if (screen.page().url().endsWith("/second-factor")) {
            later(screen);
        }
    }

    /// Whoever sat here before leaves; the second factor is set up where the role asks for one.
    static void as(Screen screen, WithPassword person) {
        as(screen, person, Instant.now());
    }

    /// @param now what the application takes for the present moment
    static void as(Screen screen, WithPassword person, Instant now) {
        tryAs(screen, person);
        screen.settle();
        if (screen.page().url().endsWith("/second-factor")) {
            boolean english = screen.page().locator("html").getAttribute("lang").startsWith("en");
            enterCode(screen, english ? "Code from the app" : "应用中的验证码", now);
            screen.click(english ? "Confirm code" : "确认验证码");
            screen.click(english ? "I have kept them" : "已保存好");
        }
    }

    static void tryAs(Screen screen, WithPassword person) {
        screen.page().context().clearCookies();
        screen.open("/sign-in");
        screen.page().locator("[name=login]").fill(person.login());
        screen.page().locator("[name=password]").fill(person.password());
        screen.page().locator("button.main-act").click();
    }

    private static void later(Screen screen) {
        screen.see("设置二次验证");
        screen.inspect();
        screen.click("以后再设");
        screen.settle();
    }

    /// Types what an authenticator app would show for the secret on the page.
    static void enterCode(Screen screen, String label) {
        enterCode(screen, label, Instant.now());
    }

    private static void enterCode(Screen screen, String label, Instant now) {
        String secret = screen.page().locator("code").innerText();
        screen.fill(label, Doorkeeper.code(secret, now));
    }
}
