package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.Origin;
import pareto.account.ProfileField;
import pareto.account.Profiles;
import pareto.account.Profiles.Written;
import pareto.shell.Refusal;
import pareto.shell.file.TableOut;
import pareto.values.Period;

/// The ranking by filter, order and page, on the screen and in files.
class ChoosingRankedAccountsTests extends FourRankedAccounts {

    @Autowired
    private Profiles profiles;

    @Autowired
    private SavedViews views;

    /// What classes are proposed depends on industries too.
    @AfterEach
    void emptyDossiers() {
        for (String code : List.of("A1", "A2", "A3", "A4")) {
            fill(code, "industry", "", "employees", "", "turnover", "", "since", "", "rank", "");
        }
    }

    @Test
    void filtersSortsAndPages() {
        Analysis analysis = standing(Per.ACCOUNT);
        assertThat(found(analysis, "growth", "fall")).containsExactly("A2", "A4");
        assertThat(found(analysis, "growth", "grow")).containsExactly("A1");
        assertThat(found(analysis, "tier", "CORE")).containsExactly("A2");
        assertThat(found(analysis, "silent", "260")).containsExactly("A1", "A3");
        assertThat(found(analysis, "last", "2")).containsExactly("A1", "A2");
        assertThat(found(analysis, "sort", "growth")).containsExactly("A1", "A2", "A4", "A3");
        assertThat(found(analysis, "sort", "growth.up")).containsExactly("A4", "A2", "A1", "A3");
        assertThat(found(analysis, "sort", "latest")).containsExactly("A2", "A4", "A3", "A1");
        for (Sorting.By by : Sorting.By.values()) {
            for (String direction : List.of("", ".up")) {
                Wanted wanted = Wanted.of(Map.of("sort", by.word + direction));
                assertThat(oneByOne(analysis, wanted)).as(wanted.query()).isEqualTo(codes(all(analysis, wanted)));
            }
        }
    }

    /// 600 and 250 of manufacturers, 100 of a bank; the turnover in dollars is in no comparison with yuan.
    @Test
    void choosesByWhatTheDossiersSay() {
        Analysis analysis = standing(Per.ACCOUNT);
        fill("A1", "industry", "制造业", "employees", "1200", "turnover", "12亿", "since", "2017-05-09", "rank", "国内前三");
        fill("A2", "industry", "制造业", "employees", "300", "since", "2020-01-01");
        fill("A3", "industry", "金融业");
        fill("A4", "turnover", "USD 9,000,000,000");

        assertThat(found(analysis, "f.industry", "C")).containsExactly("A1", "A2");
        assertThat(found(analysis, "f.rank", "国内前三")).containsExactly("A1");
        assertThat(found(analysis, "f.employees.from", "300")).containsExactly("A1", "A2");
        assertThat(found(analysis, "f.employees.to", "1,000")).containsExactly("A2");
        assertThat(found(analysis, "f.since.to", "2019-12-31")).containsExactly("A1");
        assertThat(found(analysis, "f.turnover.from", "1万")).containsExactly("A1");
        Wanted small = Wanted.of(Map.of("f.industry", "C", "f.employees.to", "500", "growth", "fall", "after", ""));
        assertThat(house.as(director, () -> rows.sum(analysis, small)).revenue())
                .isEqualByComparingTo("250");
        assertThat(house.as(director, () -> rows.sum(analysis, Wanted.of(Map.of("f.industry", "C"))))
                        .revenue())
                .isEqualByComparingTo("850");
        assertThat(small.query()).isEqualTo("?growth=fall&f.employees.to=500&f.industry=C");
        assertThat(small.whole().query()).isEmpty();
        for (String key : List.of("f.nothing", "f.notes", "f.employees.from")) {
            assertThatThrownBy(() -> found(analysis, key, "viel")).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void choosesByDossierAmongAManagersOwnAccounts() {
        Analysis analysis = standing(Per.ACCOUNT);
        fill("A1", "industry", "制造业");
        fill("A2", "industry", "制造业");
        IdentityId manager = house.someone(Role.MANAGER);
        actors.system("test", () -> grants.grant(id("A2").id(), manager, "team"));

        Wanted wanted = Wanted.of(Map.of("f.industry", "C"));

        assertThat(codes(house.as(manager, () -> rows.page(analysis, wanted, 10))))
                .containsExactly("A2");
        assertThat(house.as(manager, () -> rows.sum(analysis, wanted)).revenue())
                .isEqualByComparingTo("250");
    }

    @Test
    void exportsWhatThePageShows() {
        Analysis analysis = standing(Per.ACCOUNT);
        Wanted wanted = Wanted.of(Map.of("growth", "fall", "sort", "orders"));
        assertThat(codes(all(analysis, wanted)))
                .isEqualTo(codes(house.as(director, () -> rows.page(analysis, wanted, 10))));
        assertThat(TableOut.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(TableOut.harmless("恒岳重工")).isEqualTo("恒岳重工");
    }

    @Test
    void keepsViewsToTheirOwner() {
        house.as(director, () -> {
            views.save("下降", "?growth=fall");
            return true;
        });
        assertThat(house.as(director, () -> views.own())).hasSize(1);
        assertThat(house.as(house.someone(Role.DIRECTOR), () -> views.own())).isEmpty();
    }

    @Test
    void readsNoWholeTableOfManyRows() {
        Analysis many = new Analysis(
                AnalysisId.fresh(),
                "many",
                "many",
                Per.ACCOUNT,
                true,
                LAST_DAY,
                Period.through(LocalDate.of(2025, 4, 1), LAST_DAY),
                "CNY",
                Instant.EPOCH);
        Whole whole = house.as(
                        director, () -> analyses.whole(standing(Per.ACCOUNT).id()))
                .orElseThrow();
        house.asSystem(() -> {
            analyses.add(many, whole);
            jdbc.sql("""
                    insert into ranking_row
                    select ?, gen_random_uuid(), n, 1, 1, 0, null, null, null, n % 50, 1, 1, null, date '2026-01-01', n / 1e5,
                        '-Infinity', 0, 1, 1, 0, 'C', 1, 1, 1, 'GENERAL', false, 'within', 0.95, array_fill(1::numeric, array[24]), null
                    from generate_series(1, 50000) n
                    """).param(many.id().id()).update();
        });
        for (String query : List.of(
                "",
                "sort=growth",
                "sort=growth.up",
                "sort=orders.up",
                "sort=latest",
                "tier=CORE",
                "abc=A",
                "last=20",
                "f.industry=C",
                "f.employees.from=100")) {
            String[] parts = query.split("=");
            Wanted wanted = parts.length < 2 ? wanted() : Wanted.of(Map.of(parts[0], parts[1]));
            assertThat(plan(many, wanted)).as(query).doesNotContain("Seq Scan on ranking_row");
        }
        house.asSystem(() -> analyses.forget(many.id()));
    }

    /// @param fields keys and what is written, by turns
    private void fill(String code, String... fields) {
        List<Written> written = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            String key = fields[at];
            ProfileField field =
                    actors.system("test", () -> profiles.field(key)).orElseThrow();
            written.add(new Written(id(code), field, fields[at + 1]));
        }
        assertThat(house.as(director, () -> profiles.write(written, Origin.PERSON)))
                .isEmpty();
    }

    private String plan(Analysis analysis, Wanted wanted) {
        return house.as(director, () -> String.join("\n", rows.explain(analysis, wanted, 51)));
    }

    private List<String> oneByOne(Analysis analysis, Wanted wanted) {
        List<String> seen = new ArrayList<>();
        Wanted from = wanted;
        for (int turn = 0; turn < 10; turn++) {
            Wanted next = from;
            List<RankingRow> page = house.as(director, () -> rows.page(analysis, next, 1));
            if (page.isEmpty()) {
                break;
            }
            seen.addAll(codes(page));
            from = wanted.with("after", page.getFirst().account().id().id().toString());
        }
        return seen;
    }

    private List<String> found(Analysis analysis, String key, String value) {
        return codes(house.as(director, () -> rows.page(analysis, Wanted.of(Map.of(key, value)), 10)));
    }

    private List<RankingRow> all(Analysis analysis, Wanted wanted) {
        List<RankingRow> all = new ArrayList<>();
        house.as(director, () -> {
            rows.each(analysis, wanted, all::add);
            return true;
        });
        return all;
    }
}
