package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import pareto.testing.ReferenceData;

/// The published orders of AdventureWorks' resellers, imported through the pages as they are.
@TestPropertySource(properties = "pareto.test=adventure-works")
class AdventureWorksTests extends JourneyTest {

    private static final String FILE = "data/adventureworks-reseller/reseller_order_lines.csv.gz";

    @Test
    void showTheirPublishedConcentrationAndLetTheCurveFilterTheTable() {
        Screen screen = open(View.ENGLISH);
        bringIn(screen);
        chooseAllHistory(screen);
        assertThat(screen.page().locator("h1").innerText()).isEqualTo("Portfolio");
        assertThat(total(screen)).isEqualByComparingTo("80450596.98");
        screen.see("635 accounts with revenue");
        assertThat(measure(screen, "Largest 20%")).isEqualTo("66.7%");
        assertThat(measure(screen, "making 80%")).isEqualTo("186");
        assertThat(measure(screen, "making 95%")).isEqualTo("311");
        assertThat(measure(screen, "Herfindahl")).isEqualTo("45.2");
        assertThat(measure(screen, "Gini")).isEqualTo("0.6563");
        screen.inspect();
        brushByKeyboard(screen);
        brushByMouse(screen);
        screen.inspect();
    }

    private void bringIn(Screen screen) {
        SignIn.firstWithCode(screen, application());
        screen.open("/imports");
        screen.choose("Order file", ReferenceData.path(FILE));
        screen.click("Upload");
        screen.fill("Source system", "AdventureWorks");
        screen.page().locator("input[name=currency]").fill("USD");
        screen.inspect();
        screen.click("Start import");
        screen.awaitJob();
        screen.open("/portfolio");
        screen.await("How few carry the revenue");
    }

    private static void chooseAllHistory(Screen screen) {
        screen.click("Period");
        screen.fill("From", "2010-01-01");
        screen.click("Show");
        screen.settle();
        if (screen.page().url().contains("/jobs/")) {
            screen.awaitJob();
            screen.click("See the result");
            screen.settle();
        }
    }

    /// The field beside the curve is its keyboard: each arrow takes in one account more or less.
    private static void brushByKeyboard(Screen screen) {
        Locator last = screen.page().locator("#last");
        last.fill("20");
        last.press("ArrowUp");
        last.press("ArrowUp");
        last.press("ArrowDown");
        last.press("Enter");
        screen.see("21 of 21 shown");
        screen.page().waitForURL(address -> address.contains("last=21"));
    }

    private static void brushByMouse(Screen screen) {
        BoundingBox box = screen.page().locator("figure[data-chart=pareto]").boundingBox();
        Mouse mouse = screen.page().mouse();
        mouse.move(box.x + 60, box.y + box.height / 2);
        mouse.down();
        mouse.move(box.x + 90, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
        mouse.move(box.x + 130, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
        screen.page().waitForURL(address -> address.contains("last=") && !address.contains("last=21"));
        String chosen = screen.page().locator("#last").inputValue();
        screen.see(" of " + chosen + " shown");
        assertThat(Integer.parseInt(chosen)).isBetween(30, 200);
    }

    private static BigDecimal total(Screen screen) {
        String exact = screen.page().locator(".head data").first().getAttribute("value");
        return new BigDecimal(Objects.requireNonNull(exact)).setScale(2, RoundingMode.HALF_UP);
    }

    private static String measure(Screen screen, String name) {
        return screen.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("td")
                .nth(1)
                .innerText();
    }
}
