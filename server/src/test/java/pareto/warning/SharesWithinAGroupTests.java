package pareto.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.Actors;
import pareto.access.Identities.WithPassword;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountId;
import pareto.account.ConfidentialAccounts;
import pareto.account.FoundAccount;
import pareto.account.Phase;
import pareto.account.Phases;
import pareto.analysis.rhythm.change.Changes;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Explanation;
import pareto.analysis.rhythm.season.Hindsight;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms.Listed;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;
import pareto.testing.House;
import pareto.testing.IntegrationTest;
import pareto.testing.Visitor;
import pareto.values.Period;

/// 沐野一厂, 二厂 and 三厂 are one group; what the first one bought the second one buys now.
@IntegrationTest
class SharesWithinAGroupTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    private static final Pattern LINK = Pattern.compile("href=\"(/warnings/[0-9a-f-]{36})\"");
    private static final List<String> UNITS = List.of("W1", "W2", "W3");

    @Autowired
    private House house;

    @Autowired
    private Actors actors;

    @Autowired
    private SightGrants grants;

    @Autowired
    private ConfidentialAccounts confidential;

    @Autowired
    private Phases phases;

    @Autowired
    private ListRows lists;

    @Autowired
    private WarningNotices notices;

    @Autowired
    private JdbcClient jdbc;

    private WithPassword lin = new WithPassword(IdentityId.next(), "", "");
    private Visitor manager = new Visitor(0);

    @BeforeEach
    void threeUnitsOfOneGroup() {
        house.knowsOnly(
                new FoundAccount("W0", "沐野集团", null),
                new FoundAccount("W1", "沐野一厂", "W0"),
                new FoundAccount("W2", "沐野二厂", "W0"),
                new FoundAccount("W3", "沐野三厂", "W0"),
                new FoundAccount("W4", "沐野新厂", null));
        lin = sees("W0", "W1", "W2", "W3");
        manager = house.signedIn(lin);
        listed(List.of(moving()));
    }

    private WithPassword sees(String... codes) {
        WithPassword person = house.person("林知夏", Role.MANAGER);
        actors.system(
                "test",
                () -> List.of(codes)
                        .forEach(code -> grants.grant(house.account(code).id(), person.id(), "test")));
        return person;
    }

    private static Warning moving() {
        return warning("W1", Kind.SHARE_MOVING, new Expectation(0, 0, 30_000), "W2");
    }

    private static Warning warning(String account, Kind kind, Expectation risk, String... named) {
        return warning(account, kind, Period.through(LocalDate.of(2026, 1, 1), AS_OF), risk, named);
    }

    private static Warning warning(String account, Kind kind, Period window, Expectation risk, String... named) {
        return new Warning(
                account,
                kind,
                window,
                new Expectation(210_000, 260_000, 310_000),
                40_000,
                0.003,
                0.12,
                risk,
                window.lastDay().minusDays(20),
                false,
                List.of(named));
    }

    private void listed(List<Warning> warnings) {
        listed(AS_OF, warnings);
    }

    private void listed(LocalDate asOf, List<Warning> warnings) {
        var fared = new Hindsight(AS_OF.minusYears(2), AS_OF, 0, 0, 0, 0, 0);
        Map<String, AccountId> accounts = new HashMap<>();
        UNITS.forEach(code -> accounts.put(code, house.account(code)));
        actors.system(
                "test",
                () -> lists.take(
                        new Listed(
                                asOf,
                                "1",
                                "CNY",
                                warnings,
                                List.of(),
                                Optional.empty(),
                                0.12,
                                fared,
                                Map.of("W1", UNITS, "W3", UNITS)),
                        accounts));
    }

    private String link() {
        Matcher link = LINK.matcher(manager.get("/warnings").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void areToldWithTheUnitsThatTookOver() {
        assertThat(manager.get("/warnings").body())
                .contains("Share moving within the group", "1 warning is open")
                .contains("expected by its share of what its group buys", "Other units of the group took over:", "沐野二厂")
                .doesNotContain("沐野三厂", "it may have gone to");
        assertThat(manager.get(link()).body())
                .contains("ask the group whether orders are placed by another", "probability that nothing has moved")
                .contains("of the group as a whole; eight of ten cases", "Chance", "沐野二厂");
    }

    /// What the group buys is in every figure of it.
    @Test
    void areSeenByNobodyWhoSeesOneUnitLess() {
        String address = link();

        for (WithPassword person : List.of(sees("W0", "W1", "W2"), sees("W1", "W2", "W3"), sees("W1"))) {
            Visitor visitor = house.signedIn(person);
            assertThat(visitor.get("/warnings").body()).doesNotContain("Share moving");
            assertThat(visitor.get(address).statusCode()).isEqualTo(404);
        }
        assertThat(house.signedIn(Role.READER).get(address).body()).contains("Share moving", "沐野二厂");
    }

    /// Neither on a page of whoever does not see it, nor in any mail.
    @Test
    void areToldToNobodyElseWhenAUnitIsConfidential() {
        assertThat(digest()).isEqualTo(1);
        actors.system("test", () -> confidential.close(house.account("W3"), "国防项目"));

        assertThat(house.signedIn(Role.READER).get("/warnings").body()).doesNotContain("Share moving");
        assertThat(house.signedIn(Role.DIRECTOR).get("/warnings").body()).contains("Share moving");
        assertThat(manager.get("/warnings").body()).contains("Share moving");
        assertThat(digest()).isZero();
    }

    private int digest() {
        return house.as(lin.id(), () -> notices.digest(Set.of(), new Formats(Language.EN, ZoneOffset.UTC)))
                .fresh()
                .size();
    }

    /// That it moved as agreed excuses no silence.
    @Test
    void whatExplainsThemHoldsForThatAlone() {
        manager.post(link() + "/explanation", Map.of("reason", "集团统一由二厂采购", "until", "2099-12-31"));

        Changes.Reasons reasons = actors.system("test", () -> lists.explained(AS_OF));
        assertThat(reasons.moves()).extracting(Explanation::account).containsExactly("W1");
        assertThat(reasons.silences()).isEmpty();
        assertThat(manager.get(link()).body()).contains("Explained");
    }

    @Test
    void areOverWhenTheyAreSeenNoLonger() {
        listed(List.of());

        assertThat(manager.get("/warnings").body())
                .contains("No warning is open")
                .containsPattern("(?s)Ended</h2>.*Share moving within the group");
    }

    /// Whoever sees the unit alone reads why its phase is in question.
    @Test
    void areNotToldByTheQuestionThatAConfirmedOneAsks() {
        WithPassword ofOne = sees("W1");
        actors.system("test", () -> phases.begin(house.account("W1"), Phase.STABILISE, "六年采购"));

        assertThat(manager.post(link() + "/confirmation", Map.of("reason", "二厂统一采购"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(house.signedIn(ofOne)
                        .get("/accounts/" + house.account("W1").id() + "/standing")
                        .body())
                .contains("It buys less than expected (data until Mar 31, 2026)")
                .doesNotContain("other units");
    }

    /// What is said of them tells of other units, and is no business of everybody who reads the audit.
    @Test
    void areNotToldInTheAudit() {
        manager.post(link() + "/explanation", Map.of("reason", "二厂统一采购", "until", "2099-12-31"));

        assertThat(manager.get(link()).body()).contains("二厂统一采购");
        assertThat(house.asSystem(() -> jdbc.sql("select detail from audit where what = 'warning.did.explained'")
                        .query(String.class)
                        .list()))
                .isNotEmpty()
                .doesNotContain("二厂统一采购");
    }

    @Test
    void askNobodyToActWhoDoesNotSeeThem() {
        IdentityId ofOne = sees("W1").id();
        IdentityId ofAll = sees("W0", "W1", "W2", "W3").id();
        String page = manager.get(link()).body();

        assertThat(page)
                .contains(ofAll.id().toString())
                .doesNotContain(ofOne.id().toString());
        assertThat(act(ofOne)).isEqualTo(400);
        assertThat(act(ofAll)).isEqualTo(302);
    }

    private int act(IdentityId owner) {
        return manager.post(
                        link() + "/action",
                        Map.of("step", "问集团采购部", "owner", owner.id().toString(), "due", "2099-12-31"))
                .statusCode();
    }

    /// What the group as a whole brings less is one amount, whichever of its units is told of.
    @Test
    void putWhatTheGroupLosesAtRiskOnce() {
        var lost = new Expectation(10_000, 50_000, 90_000);
        var falls = new Expectation(10_000, 20_000, 30_000);
        listed(List.of(
                warning("W1", Kind.SHARE_MOVING, lost, "W2"),
                warning("W3", Kind.SHARE_MOVING, lost, "W2"),
                warning("W1", Kind.FALLING_VOLUME, falls)));

        assertThat(manager.get("/warnings").body()).contains("3 warnings are open, ¥50K of revenue at risk");
        assertThat(house.as(lin.id(), () -> notices.digest(Set.of(), new Formats(Language.EN, ZoneOffset.UTC)))
                        .subject()
                        .toString())
                .contains("¥50K");
    }

    /// The quarters they are judged by are others then.
    @Test
    void areTheSameWhenTheyAreSeenAgainWithinAQuarter() {
        String address = link();
        listed(AS_OF.plusDays(7), List.of());
        assertThat(manager.get(address).body()).contains("Over");

        LocalDate later = AS_OF.plusDays(90);
        listed(
                later,
                List.of(warning(
                        "W1",
                        Kind.SHARE_MOVING,
                        Period.through(AS_OF.plusDays(1), later),
                        new Expectation(0, 0, 30_000),
                        "W2")));

        assertThat(link()).isEqualTo(address);
    }

    /// 沐野二厂 becomes 沐野新厂, which 林知夏 sees as she saw it, and that is undone.
    @Test
    void followAUnitThroughAMergeAndBack() {
        String address = link();
        WithPassword ofTheOthers = sees("W0", "W1", "W3");
        Visitor director = house.signedIn(Role.DIRECTOR);
        String into = "/accounts/" + house.account("W4").id();
        director.get(into);

        assertThat(director.post(
                                into + "/merges",
                                Map.of("with", house.account("W2").id().toString(), "reason", "迁址"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(manager.get(address).body()).contains("沐野新厂").doesNotContain("沐野二厂");
        assertThat(house.signedIn(ofTheOthers).get(address).statusCode()).isEqualTo(404);
        actors.system("test", () -> confidential.close(house.account("W4"), "国防项目"));
        assertThat(digest()).isZero();

        director.get(into + "/merges");
        director.post(
                director.get(into + "/merges").body().replaceAll("(?s).*action=\"([^\"]*/undo)\".*", "$1"), Map.of());

        assertThat(manager.get(address).body()).contains("沐野二厂").doesNotContain("沐野新厂");
    }

    /// What it buys less and what moved are about the same orders.
    @Test
    void countOnceBesideAWarningOfTheSameUnit() {
        listed(List.of(moving(), warning("W1", Kind.FALLING_VOLUME, new Expectation(20_000, 112_000, 200_000))));

        assertThat(manager.get("/warnings").body()).contains("2 warnings are open, ¥112K of revenue at risk");
    }
}
