package pareto.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// Nobody has ever signed in, and nothing has been imported.
@TestPropertySource(properties = "pareto.test=journeys")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class FromOrderFileToKeyAccountsTests extends JourneyTest {

    @TempDir
    Path folder;

    @Test
    void isToldInChinese() throws IOException {
        walk("从订单文件到大客户名单.md", View.CHINESE, steps());
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("from-order-file-to-key-accounts.md", View.ENGLISH, steps());
    }

    private Steps steps() throws IOException {
        return Steps.common()
                .where("link", SignIn.link(application()))
                .where("password", SignIn.PASSWORD)
                .where("orders", OrderFile.in(folder))
                .with(
                        "(?:在|In) ?[「“](.+)[」”](?:里填应用显示的六位数字|, type the six digits the app shows)",
                        (screen, found) -> SignIn.enterCode(screen, found.group(1)))
                .with(
                        "(?:点开|Open the lines of) ?[「“](.+)[」”](?:的数，核对合计| and check their total)",
                        (screen, found) -> openLines(screen, found.group(1)));
    }

    /// The lines a figure opens must sum to it, each listed and in all.
    static void openLines(Screen screen, String figure) {
        Locator number = screen.page()
                .locator("dl.facts > div")
                .filter(new Locator.FilterOptions()
                        .setHas(screen.page().locator("dt").getByText(figure)))
                .locator("data");
        BigDecimal expected = new BigDecimal(Objects.requireNonNull(number.getAttribute("value")));
        number.click();
        screen.settle();
        assertThat(amount(screen.page().locator(".ph .num").innerText())).isEqualByComparingTo(expected);
        BigDecimal listed = screen.page().locator("tbody td:nth-last-child(2)").allInnerTexts().stream()
                .map(FromOrderFileToKeyAccountsTests::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(listed).isEqualByComparingTo(expected);
    }

    /// What stands on a page as `−¥30,000.00`.
    private static BigDecimal amount(String text) {
        return new BigDecimal(text.replace('−', '-').replaceAll("[^-0-9.]", ""));
    }
}
