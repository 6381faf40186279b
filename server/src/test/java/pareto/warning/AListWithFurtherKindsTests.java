package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.change.ShopFall;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Hindsight;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.PriceQuarter;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms.Listed;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;
import pareto.values.Period;

/// 恒岳重工 and 云帆零售 are looked after by one manager: what the list says beside rhythms.
@IntegrationTest
class AListWithFurtherKindsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Period WINDOW = Period.through(LocalDate.of(2026, 1, 1), AS_OF);
    private static final Pattern LINK = Pattern.compile("href=\"(/warnings/[0-9a-f-]{36})\"");

    @Autowired
    private House house;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @Autowired
    private Phases phases;

    @Autowired
    private ListRows lists;

    @Autowired
    private WarningNotices notices;

    @Autowired
    private ShopFallRows shop;

    private Visitor manager = new Visitor(0);
    private WithPassword lin = new WithPassword(IdentityId.next(), "", "");

    @BeforeEach
    void twoAccountsOfOneManager() {
        house.knowsOnly(new FoundAccount("W1", "恒岳重工", null), new FoundAccount("W2", "云帆零售", null));
        lin = house.person("林知夏", Role.MANAGER);
        actors.system("test", () -> {
            grants.grant(house.account("W1").id(), lin.id(), "test");
            grants.grant(house.account("W2").id(), lin.id(), "test");
            return true;
        });
        manager = house.signedIn(lin);
    }

    @Test
    void namesTheFamiliesAnAccountGaveUp() {
        listed(List.of(warning("W1", Kind.SHRINKING_RANGE, 0, "轴承", "润滑脂")), List.of(), Optional.empty());

        assertThat(manager.get("/warnings").body())
                .contains("Shrinking range", "轴承", "润滑脂", "5.8 purchases of them expected, 0 came")
                .contains("Purchases: 2 to 10 expected, 0 came");
        assertThat(manager.get(link()).body())
                .contains("ask who delivers these families now", "At risk in twelve months", "润滑脂");
    }

    @Test
    void showsPricesThatFallQuarterByQuarter() {
        listed(List.of(eroded(OptionalInt.of(88), "深沟球轴承 (件)")), List.of(), Optional.empty());

        assertThat(manager.get("/warnings").body())
                .contains(
                        "Price erosion",
                        "it pays less for the same products than before",
                        "expected had its prices moved as others' did",
                        "深沟球轴承 (件)");
        assertThat(manager.get(link()).body())
                .contains("check who agreed to these prices", "Its prices quarter by quarter", "Beside others")
                .containsPattern(
                        "(?s)>100</td>\\s*<td class=\"n num\">100</td>.*>91</td>\\s*<td class=\"n num\">88</td>")
                .contains("that day its prices are not warned of");
    }

    @Test
    void showsItsOwnPricesAloneWhereFewOthersBuy() {
        listed(List.of(eroded(OptionalInt.empty(), "轴承")), List.of(), Optional.empty());

        assertThat(manager.get(link()).body())
                .contains("expected at its own earlier prices", "Too few others buy these products")
                .containsPattern("(?s)>91</td>\\s*</tr>")
                .doesNotContain("Beside others");
    }

    /// Quarters that end with another month may judge otherwise: a fall that lasts leaves the list and comes back.
    @Test
    void aPriceSeenAgainWithinAQuarterIsTheSameWarning() {
        listed(AS_OF, List.of(eroded(OptionalInt.of(88), "轴承")));
        String first = link();
        listed(AS_OF.plusDays(30), List.of());

        var later = AS_OF.plusDays(91);
        listed(later, List.of(eroded(Period.through(AS_OF.plusDays(1), later), OptionalInt.of(88), "轴承")));
        assertThat(link()).isEqualTo(first);

        listed(later.plusDays(30), List.of());
        var afterMore = later.plusDays(101);
        listed(afterMore, List.of(eroded(Period.through(later.plusDays(10), afterMore), OptionalInt.of(88), "轴承")));
        assertThat(link()).isNotEqualTo(first);
    }

    /// A price agreed on excuses neither a range nor a silence.
    @Test
    void whatExplainsAPriceHoldsForThatAlone() {
        listed(List.of(eroded(OptionalInt.of(88), "轴承")), List.of(), Optional.empty());
        manager.post(link() + "/explanation", Map.of("reason", "以价换量", "until", "2099-12-31"));

        Changes.Reasons reasons = actors.system("test", () -> lists.explained(AS_OF));
        assertThat(reasons.prices()).extracting(Explanation::account).containsExactly("W1");
        assertThat(reasons.silences()).isEmpty();
        assertThat(reasons.ranges()).isEmpty();
    }

    private static Warning eroded(OptionalInt beside, String product) {
        return eroded(WINDOW, beside, product);
    }

    private static Warning eroded(Period quarter, OptionalInt beside, String product) {
        return new Warning(
                "W1",
                Kind.PRICE_EROSION,
                quarter,
                new Expectation(4_100, 4_200, 4_300),
                3_780,
                0.003,
                0.04,
                new Expectation(1_500, 1_700, 1_900),
                AS_OF.minusDays(20),
                false,
                List.of(product),
                List.of(
                        new PriceQuarter(
                                LocalDate.of(2025, 7, 1), 100, beside.isEmpty() ? beside : OptionalInt.of(100)),
                        new PriceQuarter(LocalDate.of(2025, 10, 1), 91, beside)));
    }

    @Test
    void tellsGoodNewsBesideTheWarningsAndCountsItAmongNone() {
        actors.system("test", () -> {
            phases.begin(house.account("W2"), Phase.STABILISE, "六年采购");
            return true;
        });
        listed(
                List.of(warning("W1", Kind.FALLING_VOLUME, 1)),
                List.of(warning("W2", Kind.RISING, 14)),
                Optional.empty());

        String page = manager.get("/warnings").body();
        assertThat(page)
                .contains("1 warning is open", "Of the whole list 7.0% are expected to be false", "Good news")
                .contains("More orders", "orders more often, 5.8 order days expected, 14 came");
        assertThat(manager.get("/accounts/" + house.account("W2").id() + "/warnings")
                        .body())
                .contains("More orders");
        String address = page.substring(page.indexOf("Good news")).transform(AListWithFurtherKindsTests::link);
        assertThat(manager.get(address).body())
                .contains("More in twelve months", "that so many come by accident", "what else it will need");
        assertThat(manager.post(address + "/confirmation", Map.of("reason", "新厂开工"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/accounts/" + house.account("W2").id() + "/standing")
                        .body())
                .doesNotContain("data until");
        assertThat(manager.get("/warnings").body()).doesNotContain("How warnings ended", "Good news");
    }

    /// A family that is made here no longer explains no silence; and when the reason is past, the question is back.
    @Test
    void anExplanationHoldsForWhatItExplainsUntilItsDay() {
        listed(List.of(warning("W1", Kind.SHRINKING_RANGE, 0, "轴承")), List.of(), Optional.empty());
        String address = link();
        assertThat(manager.post(address + "/explanation", Map.of("reason", "改由自产", "until", "2099-12-31"))
                        .statusCode())
                .isEqualTo(302);

        List<Explanation> silences =
                actors.system("test", () -> lists.explained(AS_OF).silences());
        assertThat(silences).isEmpty();
        List<Explanation> ranges =
                actors.system("test", () -> lists.explained(AS_OF).ranges());
        assertThat(ranges).extracting(Explanation::account).containsExactly("W1");
        assertThat(manager.get(address).body()).doesNotContain("the account is not warned of");
        listed(List.of(warning("W1", Kind.SHRINKING_RANGE, 0, "轴承")), List.of(), Optional.empty());
        assertThat(link()).isEqualTo(address);
        assertThat(manager.get(address).body()).contains("Explained");

        listed(LocalDate.of(2100, 1, 31), List.of(warning("W1", Kind.SHRINKING_RANGE, 0, "轴承")));
        assertThat(link()).isNotEqualTo(address);
        assertThat(manager.get(address).body()).contains("Over");
    }

    /// Explained until 2099, seen no longer for some weeks, seen again: nobody is asked again.
    @Test
    void whatIsExplainedIsTheSameWhenItIsSeenAgain() {
        listed(List.of(warning("W1", Kind.SHRINKING_RANGE, 0, "轴承")), List.of(), Optional.empty());
        String address = link();
        assertThat(manager.get(address).body()).contains("that day its range is not warned of");
        manager.post(address + "/explanation", Map.of("reason", "改由自产", "until", "2099-12-31"));

        listed(AS_OF.plusDays(50), List.of());
        listed(AS_OF.plusDays(90), List.of(warning("W1", Kind.SHRINKING_RANGE, 0, "轴承")));

        assertThat(link()).isEqualTo(address);
        assertThat(manager.get("/warnings").body()).contains("1 warning is open", "Explained");
    }

    /// Of an account what is most: its warnings may be about the same orders.
    @Test
    void twoWarningsOfOneAccountCountOnceOnThePageAndInNotices() {
        listed(
                List.of(warning("W1", Kind.FALLING_VOLUME, 1), warning("W1", Kind.SHRINKING_RANGE, 0, "轴承")),
                List.of(),
                Optional.empty());

        assertThat(manager.get("/warnings").body()).contains("2 warnings are open, ¥112K of revenue at risk");
        assertThat(actors.system("test", () -> notices.digest(Set.of(), new Formats(Language.EN, ZoneOffset.UTC)))
                        .subject()
                        .args())
                .containsExactly(2, "¥112K");
    }

    @Test
    void goodNewsIsOverWhenItIsSeenNoLonger() {
        listed(List.of(), List.of(warning("W2", Kind.RISING_VOLUME, 14)), Optional.empty());
        assertThat(manager.get("/warnings").body()).contains("Larger orders", "No warning is open");

        listed(List.of(), List.of(), Optional.empty());

        assertThat(manager.get("/warnings").body()).doesNotContain("Larger orders", "Good news");
    }

    /// Sums over the whole company are a right of their own.
    @Test
    void tellsOfTheWholeShopOnceAndToWhoeverMaySeeTotals() {
        var fall = new ShopFall(WINDOW, new Expectation(380, 420.4, 465), 301, 0.004, 40, 31, 1_250_000);
        listed(List.of(), List.of(), Optional.of(fall));
        Visitor director = house.signedIn(Role.DIRECTOR);

        assertThat(director.get("/warnings").body())
                .contains("The whole shop falls", "420 order days of all accounts expected (380 to 465), 301 came")
                .contains("31 of 40 accounts order less than a year ago", "No warning is open");
        assertThat(manager.get("/warnings").body()).doesNotContain("The whole shop falls");
        assertThat(house.as(lin.id(), shop::latest)).isEmpty();
        assertThat(house.as(house.someone(Role.DIRECTOR), shop::latest)).isPresent();

        listed(List.of(), List.of(), Optional.empty());
        assertThat(director.get("/warnings").body()).doesNotContain("The whole shop falls");
    }

    /// Whoever sees one of two units only does not learn that the other takes over, nor whoever may not see
    /// their parent that they are of one group.
    @Test
    void saysWhereOrdersMayHaveMovedWithinAGroup() {
        house.knowsOnly(
                new FoundAccount("W0", "沐野集团", null),
                new FoundAccount("W1", "沐野一厂", "W0"),
                new FoundAccount("W2", "沐野二厂", "W0"));
        WithPassword ofOne = sees("W1");
        WithPassword ofBoth = sees("W1", "W2");
        grant(lin, "W0", "W1", "W2");

        listed(List.of(warning("W1", Kind.GROWING_GAPS, 2)), List.of(warning("W2", Kind.RISING, 14)), Optional.empty());

        String page = manager.get(link()).body();
        assertThat(page).contains("Share moving", "沐野二厂", "ask the group whether orders are placed by another");
        assertThat(manager.get("/warnings").body()).contains("Share moving");
        assertThat(house.signedIn(ofOne).get("/warnings").body())
                .contains("沐野一厂")
                .doesNotContain("Share moving", "沐野二厂");
        assertThat(house.signedIn(ofBoth).get("/warnings").body())
                .contains("沐野一厂", "沐野二厂")
                .doesNotContain("Share moving");

        listed(AS_OF.plusDays(7), List.of(warning("W1", Kind.GROWING_GAPS, 2)));
        assertThat(manager.get("/warnings").body()).contains("沐野一厂").doesNotContain("Share moving");

        listed(AS_OF.plusDays(14), List.of(), List.of(warning("W2", Kind.RISING, 14)), Optional.empty());
        assertThat(manager.get("/accounts/" + house.account("W1").id() + "/warnings")
                        .body())
                .contains("Growing gaps")
                .doesNotContain("Share moving");
    }

    private WithPassword sees(String... codes) {
        WithPassword manager = house.person("苏明远", Role.MANAGER);
        grant(manager, codes);
        return manager;
    }

    private void grant(WithPassword manager, String... codes) {
        actors.system("test", () -> {
            List.of(codes).forEach(code -> grants.grant(house.account(code).id(), manager.id(), "test"));
            return true;
        });
    }

    private static Warning warning(String account, Kind kind, double actual, String... named) {
        return new Warning(
                account,
                kind,
                WINDOW,
                new Expectation(2, 5.8, 10),
                actual,
                0.003,
                0.04,
                new Expectation(20_000, 112_000, 200_000),
                AS_OF.minusDays(20),
                false,
                List.of(named));
    }

    private void listed(List<Warning> warnings, List<Warning> goodNews, Optional<ShopFall> fall) {
        listed(AS_OF, warnings, goodNews, fall);
    }

    private void listed(LocalDate asOf, List<Warning> warnings) {
        listed(asOf, warnings, List.of(), Optional.empty());
    }

    private void listed(LocalDate asOf, List<Warning> warnings, List<Warning> goodNews, Optional<ShopFall> fall) {
        var fared = new Hindsight(AS_OF.minusYears(2), AS_OF, 0, 0, 0, 0, 0);
        actors.system("test", () -> {
            lists.take(
                    new Listed(asOf, "1", "CNY", warnings, goodNews, fall, 0.07, fared, Map.of()),
                    Map.of("W1", house.account("W1"), "W2", house.account("W2")));
            return true;
        });
    }

    private String link() {
        return link(manager.get("/warnings").body());
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
