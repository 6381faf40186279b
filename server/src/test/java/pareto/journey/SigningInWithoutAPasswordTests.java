package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pareto.access.Actors;
import pareto.access.Identities;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.testing.OpenIdProvider;

/// A director has a device that keeps passkeys, and an account at the company's own sign-in.
class SigningInWithoutAPasswordTests extends JourneyTest {

    private static final boolean PICTURES = Boolean.getBoolean("pareto.screenshots");
    private static final OpenIdProvider PROVIDER = new OpenIdProvider();

    private static final String ASK_PARETO = """
            async () => (await fetch('/sign-in/passkey/options', { method: 'POST', body: new URLSearchParams(
                new FormData(document.querySelector('[data-passkey]'))) })).text()""";
    private static final String ASK_DEVICE = """
            async options => JSON.stringify((await navigator.credentials.get({ publicKey:
                PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) })).toJSON())""";
    private static final String HAND_IN = """
            answer => { const form = document.querySelector('[data-passkey]');
                form.elements.credential.value = answer; form.submit(); }""";

    @Autowired
    private Actors actors;

    @Autowired
    private Identities identities;

    private WithPassword director = new WithPassword(IdentityId.next(), "", "");

    @DynamicPropertySource
    static void aProviderIsGiven(DynamicPropertyRegistry settings) {
        settings.add("pareto.oidc.issuer", PROVIDER::issuer);
        settings.add("pareto.oidc.client-id", () -> OpenIdProvider.CLIENT);
        settings.add("pareto.oidc.client-secret", () -> OpenIdProvider.SECRET);
        settings.add("pareto.oidc.name-zh", () -> "衡川账号");
        settings.add("pareto.oidc.name-en", () -> "your Hengchuan account");
        settings.add("pareto.oidc.second-factor", () -> "mfa");
    }

    @AfterAll
    static void theProviderStops() {
        PROVIDER.close();
    }

    @BeforeEach
    void aDirector() {
        String login = "director-" + UUID.randomUUID() + "@hengchuan.example";
        director = actors.system("test", () -> identities.create("方砚秋", login, Role.DIRECTOR));
        PROVIDER.start(localhost());
    }

    @Test
    void everyWayInIsOfferedInBothLanguages() {
        for (View language : List.of(View.CHINESE, View.ENGLISH)) {
            Screen screen = openAtLocalhost(language);
            lookAt(
                    screen,
                    "/sign-in?refused=away",
                    List.of(language, language.inTheDark().onAPhone()));
        }
    }

    @Test
    void aPasskeyOpensTheHouseUntilItIsRemoved() {
        Screen screen = openAtLocalhost(View.ENGLISH);
        Device.beside(screen, true);
        SignIn.as(screen, director);
        addPasskey(screen, "Office laptop");
        screen.see("The passkey is added.");
        lookAt(screen, "/me", List.of(View.ENGLISH.inTheDark().onAPhone(), View.ENGLISH));

        signInByPasskey(screen);
        assertThat(screen.page().url()).isEqualTo(localhost() + "/");
        screen.open("/me");
        screen.see(", last used ");
        screen.click("Remove");
        screen.inspect();
        screen.confirm("Remove passkey");
        screen.see("The passkey is removed.");
        screen.doNotSee("Office laptop");

        signInByPasskey(screen);
        screen.see("That passkey is not known here");
        screen.inspect();
    }

    @Test
    void aPasskeyShownToAPageElsewhereIsRefused() {
        Screen screen = openAtLocalhost(View.ENGLISH);
        Device.beside(screen, true);
        SignIn.as(screen, director);
        addPasskey(screen, "Office laptop");
        screen.see("The passkey is added.");
        leave(screen);

        Page page = screen.page();
        String question = (String) page.evaluate(ASK_PARETO);
        page.route(
                "http://localhost:4321/",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<p>phishing")));
        page.navigate("http://localhost:4321/");
        Object caught = page.evaluate(ASK_DEVICE, question);
        screen.open("/sign-in");
        page.evaluate(HAND_IN, caught);
        screen.see("That passkey is not known here");
    }

    @Test
    void aPasskeyIsShownForOneSignInOnly() {
        Screen screen = openAtLocalhost(View.ENGLISH);
        Device.beside(screen, true);
        SignIn.as(screen, director);
        addPasskey(screen, "Office laptop");
        screen.see("The passkey is added.");
        leave(screen);

        Page page = screen.page();
        Object shown = page.evaluate(ASK_DEVICE, page.evaluate(ASK_PARETO));
        page.evaluate(HAND_IN, shown);
        page.waitForURL(localhost() + "/");
        screen.click("Sign out");
        page.waitForURL(localhost() + "/sign-in");
        page.evaluate(ASK_PARETO);
        page.evaluate(HAND_IN, shown);
        screen.see("That passkey is not known here");
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerIsNotTaken() {
        Screen screen = openAtLocalhost(View.ENGLISH);
        Device.beside(screen, false);
        SignIn.as(screen, director);
        addPasskey(screen, "Found phone");
        screen.see("No passkey was confirmed; try again.");
    }

    @Test
    void whoLeavesTheCompanyIsOutAtOnceAndStaysOut() {
        Screen screen = openAtLocalhost(View.ENGLISH);
        Device.beside(screen, true);
        SignIn.as(screen, director);
        addPasskey(screen, "Office laptop");
        screen.see("The passkey is added.");

        actors.system("test", () -> identities.end(director.id()));
        screen.open("/me");
        assertThat(screen.page().url()).isEqualTo(localhost() + "/sign-in");
        screen.click("Sign in with a passkey");
        screen.see("That passkey is not known here");
    }

    @Test
    void aPageAtABareAddressSaysWhereToGo() {
        Screen screen = open(View.CHINESE);
        screen.open("/sign-in");
        screen.click("用通行密钥登录");
        screen.see("请打开 " + localhost());
        screen.inspect();
    }

    @Test
    void theCompanyAccountOpensTheHouseAndIsLeftWithIt() {
        String account = "fang-" + UUID.randomUUID();
        PROVIDER.with(account, Map.of("email", director.login(), "email_verified", true, "amr", List.of("mfa")));
        Screen screen = openAtLocalhost(View.CHINESE.onAPhone());
        screen.open("/me");
        screen.inspect();
        screen.click("用衡川账号登录");
        enterAtProvider(screen, account);
        screen.see("断开公司账号");
        screen.inspect();

        screen.click("退出登录");
        screen.page().waitForURL(localhost() + "/sign-in");
        screen.click("用衡川账号登录");
        enterAtProvider(screen, account);
    }

    private static void lookAt(Screen screen, String address, List<View> views) {
        for (View view : views) {
            screen.look(view);
            screen.open(address);
            screen.openMenus();
            screen.inspect();
            if (PICTURES) {
                screen.wholePage("ways-in" + Tour.kind(address).replaceAll("[^a-z-]+", "_"));
            }
        }
    }

    private static void enterAtProvider(Screen screen, String account) {
        screen.page().fill("[name=username]", account);
        screen.page().fill("[name=password]", OpenIdProvider.PASSWORD);
        screen.page().click("button[type=submit]");
    }

    private static void addPasskey(Screen screen, String name) {
        screen.open("/me");
        screen.page().fill("[data-passkey] [name=name]", name);
        screen.click("Add a passkey");
    }

    private static void leave(Screen screen) {
        screen.page().context().clearCookies();
        screen.open("/sign-in");
    }

    private static void signInByPasskey(Screen screen) {
        screen.click("Sign out");
        screen.click("Sign in with a passkey");
        screen.page().waitForURL(url -> !url.endsWith("/sign-in"));
        screen.settle();
    }
}
