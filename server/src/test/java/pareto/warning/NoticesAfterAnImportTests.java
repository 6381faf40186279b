package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.account.FoundAccount;
import pareto.analysis.rhythm.season.Warning;
import pareto.orders.OrderImports;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.testing.SeasonalShop;

/// 恒岳重工 is 林知夏's account again, the only one so far, and does not come in the seventh year of the shop. The year
/// has gone on past the last day of its orders.
class NoticesAfterAnImportTests extends ThreeListedAccounts {

    private static final Duration PAST_THE_LAST_ORDER = Duration.ofDays(60);

    @TempDir
    private Path folder;

    @Autowired
    private OrderImports imports;

    private final SeasonalShop shop = new SeasonalShop();

    @BeforeEach
    void noOrdersYet() {
        clock.move(PAST_THE_LAST_ORDER);
        house.knowsOnly(new FoundAccount(SeasonalShop.ABSENT, SeasonalShop.ABSENT, null));
        actors.system(
                "test", () -> grants.grant(house.account(SeasonalShop.ABSENT).id(), lin.id(), "test"));
        manager = house.signedIn(lin);
    }

    /// Other tests of this application have no orders, and want no list made of any.
    @AfterEach
    void noOrdersAnyMore() {
        actors.system("test", imports::undoAll);
        awaitQuiet();
    }

    @Test
    void tellOfTheListThatWasMadeOfIt() throws Exception {
        byMail(address, "AT_ONCE");

        actors.system("test", () -> imports.take(shop.in(folder), "衡川 ERP"));

        MimeMessage mail = mail(address, 2);
        Warning expected = shop.expected();
        Formats formats = new Formats(Language.EN, ZoneOffset.UTC);
        String risk = SeasonalShop.money(formats, expected.revenueAtRisk().mid());
        assertThat(mail.getSubject()).isEqualTo("1 new warning, " + risk + " of revenue at risk");
        assertThat(texts(mail))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .contains(SeasonalShop.ABSENT, "Order missing", risk + " in twelve months")
                        .contains(SeasonalShop.number(
                                        formats, expected.expected().mid()) + " order days expected, 0 came")
                        .contains(formats.date(expected.since()), "/warnings/"));
        awaitQuiet();
        assertThat(mails().to(address)).hasSize(2);
        assertThat(states()).first().isEqualTo("sent");
    }
}
