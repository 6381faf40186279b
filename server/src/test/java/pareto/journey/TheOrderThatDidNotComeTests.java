package pareto.journey;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import pareto.access.Identities.WithPassword;
import pareto.access.Role;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Warning;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.testing.House;
import pareto.testing.SeasonalShop;

/// From the import to the outcome of a warning. Every figure on the way is reckoned from the lines of the file.
@TestPropertySource(properties = "pareto.test=order-that-did-not-come")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class TheOrderThatDidNotComeTests extends JourneyTest {

    @TempDir
    Path folder;

    @Autowired
    private House house;

    private final SeasonalShop shop = new SeasonalShop();

    @Test
    void isToldInChinese() throws IOException {
        walk("没有来的订单.md", View.CHINESE, steps(Language.ZH));
    }

    @Test
    void isToldInEnglish() throws IOException {
        walk("the-order-that-did-not-come.md", View.ENGLISH, steps(Language.EN));
    }

    private Steps steps(Language language) throws IOException {
        WithPassword director = house.person("方砚秋", Role.DIRECTOR);
        Formats formats = new Formats(language, ZoneId.systemDefault());
        Warning warning = shop.expected();
        Expectation risk = warning.revenueAtRisk();
        return Steps.common()
                .where("orders", shop.in(folder))
                .where(
                        "days",
                        formats.dates(warning.window().from(), warning.window().lastDay()))
                .where(
                        "expected",
                        SeasonalShop.number(formats, warning.expected().mid()))
                .where(
                        "low",
                        formats.quantity(BigDecimal.valueOf(warning.expected().low())))
                .where(
                        "high",
                        formats.quantity(BigDecimal.valueOf(warning.expected().high())))
                .where("chance", formats.chance(warning.chance()))
                .where("false", formats.chance(warning.falseAlarm()))
                .where("risk", SeasonalShop.money(formats, risk.mid()))
                .where("riskLow", SeasonalShop.money(formats, risk.low()))
                .where("riskHigh", SeasonalShop.money(formats, risk.high()))
                .where("since", formats.date(warning.since()))
                .where("due", LocalDate.now().plusDays(3))
                .with("(?:以总监身份登录|Sign in as the director)", (screen, found) -> SignIn.as(screen, director));
    }
}
