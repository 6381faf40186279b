package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyOnAStaticPageTests {

    private static final String GOOD = """
            <!doctype html><html lang="en"><head><title>Accounts</title></head><body><main><h1>Accounts</h1>
            <form action="/found"><label>Name <input name="name"></label><button>Search</button></form>
            <b translate="no">恒岳重工集团</b></main></body></html>
            """;
    private static final String FOUND = """
            <!doctype html><html lang="en"><head><title>Found</title></head><body><main><h1>One account</h1>
            <a href="/">Back</a></main></body></html>
            """;
    private static final String BAD = """
            <!doctype html><html><head><title>Bad</title></head><body><main><h2>Bad</h2><input><img src="data:,">
            <p style="color: #999">pale</p><p style="color: #fff; background: #767676">readable</p>
            <p id="a">客户</p><p id="a">twice</p></main></body></html>
            """;
    private static final String UNSAFE = """
            <!doctype html><html lang="en"><head><title>Unsafe</title></head><body><main><h1>Unsafe</h1>
            <script>document.title = 'inline'</script></main></body></html>
            """;

    private final StaticPages pages;

    JourneyOnAStaticPageTests() throws IOException {
        pages = new StaticPages(Map.of("/", GOOD, "/found", FOUND, "/bad", BAD, "/unsafe", UNSAFE));
    }

    @AfterAll
    void stop() {
        pages.close();
    }

    @Test
    void walksTheStepsOfADocument() {
        try (Screen screen = new Screen(pages.address(), View.ENGLISH)) {
            Journey.parse(
                            "journey.md",
                            List.of(
                                    "# A title",
                                    "Some prose.",
                                    "* a list in the prose",
                                    "- Open `/`",
                                    "- In “Name”, type `{who}`",
                                    "- Click “Search”",
                                    "- See “One account”",
                                    "- 点「Back」",
                                    "- Take the picture `static`"))
                    .walk(screen, Steps.common().where("who", "heng"));
            assertThat(screen.page().url()).endsWith("/");
        }
    }

    @Test
    void namesTheLineThatFails() {
        assertThatThrownBy(() -> walk("- Open `/`", "- Dance"))
                .hasMessageContaining("journey.md, line 2: Dance")
                .hasMessageContaining("No step is bound");
    }

    @Test
    void stopsAtAPageThatIsNotThere() {
        assertThatThrownBy(() -> walk("- Open `/nowhere`")).hasMessageContaining("answer 404");
    }

    @Test
    void stopsAtAViolationOfTheSecurityPolicy() {
        assertThatThrownBy(() -> walk("- Open `/unsafe`")).hasMessageContaining("Content Security Policy");
    }

    @Test
    void findsFaultsOfContrastAccessAndLanguage() {
        try (Screen screen = new Screen(pages.address(), View.ENGLISH)) {
            screen.open("/bad");
            assertThat(PageFaults.CONTRAST.on(screen.page()))
                    .singleElement()
                    .asString()
                    .startsWith("2.85:1 \"pale\"");
            assertThat(PageFaults.CHINESE.on(screen.page())).containsExactly("客户");
            assertThat(PageFaults.ACCESS.on(screen.page()))
                    .anyMatch(fault -> fault.startsWith("no language"))
                    .anyMatch(fault -> fault.startsWith("0 first headings"))
                    .anyMatch(fault -> fault.startsWith("field without label"))
                    .anyMatch(fault -> fault.startsWith("picture without text"))
                    .anyMatch(fault -> fault.startsWith("id used twice"))
                    .hasSize(5);
        }
    }

    @Test
    void findsNoFaultOnAGoodPageInAnyView() {
        for (View view : List.of(View.ENGLISH, View.ENGLISH.inTheDark(), View.ENGLISH.onAPhone())) {
            try (Screen screen = new Screen(pages.address(), view)) {
                screen.open("/");
                screen.inspect();
            }
        }
    }

    private void walk(String... steps) {
        try (Screen screen = new Screen(pages.address(), View.ENGLISH)) {
            Journey.parse("journey.md", List.of(steps)).walk(screen, Steps.common());
        }
    }
}
