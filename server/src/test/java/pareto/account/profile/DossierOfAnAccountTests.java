package pareto.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.account.Industries;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.account.Profiles.Written;
import pareto.account.profile.History.Change;
import pareto.testing.Visitor;

/// The fields of a dossier.
class DossierOfAnAccountTests extends TwoDossiers {

    @Autowired
    private Industries industries;

    @Autowired
    private History history;

    @Test
    void isFilledInByItsManagerAndReadByWhoeverSeesIt() {
        Visitor visitor = house.signedIn(manager);
        visitor.get(page() + "/edit");

        var saved = visitor.post(
                page(),
                Map.of(
                        "f.industry",
                        "C",
                        "f.employees",
                        "1,200",
                        "f.turnover",
                        "12亿",
                        "f.since",
                        "2017-05-09",
                        "f.rank",
                        "国内前三"));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page()).body())
                .contains("Manufacturing", "1,200", "¥1.20B", "May 9, 2017", "国内前三")
                .doesNotContain("Its rivals");
        assertThat(visitor.get(page(), "HX-Request", "true").body()).contains("Manufacturing", "国内前三");
        assertThat(values(own))
                .containsEntry("industry", new ProfileValue.Chosen("C"))
                .containsEntry("turnover", new ProfileValue.Amount(new BigDecimal("1200000000"), "CNY"))
                .containsEntry("since", new ProfileValue.Day(LocalDate.of(2017, 5, 9)));
    }

    @Test
    void savesNothingOfAFormOfWhichAnythingIsWrong() {
        Visitor visitor = house.signedIn(manager);
        visitor.get(page() + "/edit");

        var refused = visitor.post(
                page(), Map.of("f.credit-code", "91999901MA0HY10014", "f.employees", "viele", "f.rank", "前三"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("the check character would be \"3\"", "\"viele\" is no number", "value=\"前三\"");
        assertThat(values(own)).isEmpty();
    }

    @Test
    void leavesAloneWhatTheFormDidNotChange() {
        write(own, "rank", "国内前三");
        Visitor visitor = house.signedIn(manager);
        visitor.get(page() + "/edit");
        write(own, "rank", "国内第一"); // by somebody else meanwhile

        visitor.post(page(), Map.of("was.rank", "国内前三", "f.rank", "国内前三", "was.through", "", "f.through", "展会"));

        assertThat(values(own))
                .containsEntry("rank", new ProfileValue.Words("国内第一"))
                .containsEntry("through", new ProfileValue.Words("展会"));
    }

    @Test
    void keepsWhatEachFieldSaidWithWhoAndWhereFrom() {
        actors.system("test", () -> profiles.write(List.of(written(own, "employees", "900")), Origin.file("客户.xlsx")));
        write(own, "employees", "1200");
        write(own, "employees", "1200"); // says nothing new
        write(own, "employees", "");

        List<Change> changes = as(director, () -> history.of(own, null));

        assertThat(changes).extracting(Change::by).containsExactly("方砚秋", "方砚秋", "test");
        assertThat(changes.stream().map(Change::before).toList()).containsExactly(figure("1200"), figure("900"), null);
        assertThat(changes.stream().map(Change::after).toList()).containsExactly(null, figure("1200"), figure("900"));
        assertThat(changes.getLast().source()).isEqualTo("客户.xlsx");
        assertThat(values(own)).isEmpty();
        assertThat(house.signedIn(manager)
                        .get(page() + "/history?field=employees")
                        .body())
                .contains("900", "1,200", "方砚秋", "客户.xlsx");
    }

    @Test
    void isWrittenForManyAccountsAtOnceWithWhatCannotBeReadHandedBack() {
        List<Profiles.Unread> unread = as(
                director,
                () -> profiles.write(
                        List.of(
                                written(own, "industry", "制造业"),
                                written(others, "industry", "Finance"),
                                written(others, "industry", "金融业"),
                                written(others, "founded", "去年")),
                        Origin.file("客户.csv")));

        assertThat(unread).singleElement().satisfies(one -> {
            assertThat(one.written().account()).isEqualTo(others);
            assertThat(one.why().key()).isEqualTo("account.profile.wrong.date");
        });
        assertThat(as(director, () -> profiles.values(List.of(own, others))))
                .isEqualTo(Map.of(
                        own, Map.of("industry", new ProfileValue.Chosen("C")),
                        others, Map.of("industry", new ProfileValue.Chosen("J"))));
    }

    @Test
    void isHiddenWithItsAccount() {
        write(others, "rank", "隐形冠军");

        Map<AccountId, Map<String, ProfileValue>> seen = as(manager, () -> profiles.values(List.of(own, others)));

        assertThat(seen).isEmpty();
        Visitor visitor = house.signedIn(manager);
        assertThat(visitor.get("/accounts/" + others.id() + "/dossier").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/accounts/" + others.id() + "/dossier/history").statusCode())
                .isEqualTo(404);
        visitor.get(page() + "/edit");
        assertThat(visitor.post("/accounts/" + others.id() + "/dossier", Map.of("f.rank", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isChangedByNobodyWhoMayOnlyRead() {
        Visitor reader = house.signedIn(Role.READER);
        reader.get(page());

        assertThat(reader.get(page() + "/edit").statusCode()).isEqualTo(403);
        assertThat(reader.post(page(), Map.of("f.rank", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void saysTheIndustryToRulesThatGoByIt() {
        Map<AccountId, String> known = as(director, () -> {
            profiles.write(
                    List.of(
                            new Written(own, field("industry"), "教育"),
                            new Written(own, field("business"), "职业培训"),
                            new Written(others, field("notes"), "教育")),
                    Origin.PERSON);
            return industries.all();
        });

        assertThat(known).containsExactly(Map.entry(own, "教育：职业培训"));
    }

    private static ProfileValue figure(String number) {
        return new ProfileValue.Figure(new BigDecimal(number));
    }

    private Map<String, ProfileValue> values(AccountId account) {
        return new HashMap<>(
                as(director, () -> profiles.values(List.of(account)).getOrDefault(account, Map.of())));
    }

    private void write(AccountId account, String field, String text) {
        as(director, () -> profiles.write(List.of(written(account, field, text)), Origin.PERSON));
    }

    private Written written(AccountId account, String field, String text) {
        return new Written(account, field(field), text);
    }

    private ProfileField field(String key) {
        return profiles.field(key).orElseThrow();
    }
}
