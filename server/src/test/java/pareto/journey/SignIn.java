package pareto.journey;

import java.time.Instant;
import org.springframework.context.ApplicationContext;
import pareto.access.Doorkeeper;

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

    private static void later(Screen screen) {
        screen.see("设置二次验证");
        screen.inspect();
        screen.click("以后再设");
        screen.settle();
    }

    /// Types what an authenticator app would show for the secret on the page.
    static void enterCode(Screen screen, String label) {
        String secret = screen.page().locator("code").innerText();
        screen.fill(label, Doorkeeper.code(secret, Instant.now()));
    }
}
