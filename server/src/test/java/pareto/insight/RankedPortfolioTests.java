package pareto.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.analysis.portfolio.FamilyShare;
import pareto.analysis.portfolio.Mix;
import pareto.values.Period;

/// What is worked out about the four accounts, and who is told.
class RankedPortfolioTests extends FourRankedAccounts {

    @Autowired
    private PortfolioOverview overview;

    @Test
    void showsTheFiguresOfTheAnalysis() {
        Analysis analysis = standing(Per.ACCOUNT);
        assertThat(analysis.asOf()).isEqualTo(LAST_DAY);
        assertThat(analysis.window()).isEqualTo(Period.through(LocalDate.of(2025, 4, 1), LAST_DAY));
        List<RankingRow> ranked = house.as(director, () -> rows.page(analysis, wanted(), 10));
        assertThat(codes(ranked)).containsExactly("A1", "A2", "A3", "A4");
        assertThat(ranked.getFirst().revenue()).isEqualByComparingTo("600");
        assertThat(ranked.getFirst().growth()).isEqualByComparingTo("0.5");
        assertThat(ranked.stream().map(row -> row.tier().code()))
                .containsExactly("PLATINUM", "CORE", "PRIORITY", "GENERAL");
        assertThat(ranked.get(2).growth()).isNull();
        assertThat(ranked.get(1).monthsNow().getLast()).isEqualByComparingTo("250");
        Whole whole = house.as(director, () -> analyses.whole(analysis.id())).orElseThrow();
        assertThat(whole.totals().total()).isEqualByComparingTo("1000");
        assertThat(whole.now().herfindahl()).isEqualByComparingTo("4350");
        assertThat(whole.now().accountsFor80Percent()).isEqualTo(2);
        assertThat(whole.fewHold()).isEqualByComparingTo("0.85");
    }

    @Test
    void addsGroupsUp() {
        Analysis analysis = standing(Per.GROUP);
        List<RankingRow> ranked = house.as(director, () -> rows.page(analysis, wanted(), 10));
        assertThat(codes(ranked)).containsExactly("A1", "A2", "A4");
        assertThat(ranked.getFirst().revenue()).isEqualByComparingTo("700");
    }

    @Test
    void keepsWhatEachAccountBought() {
        Analysis accountwise = standing(Per.ACCOUNT);
        assertThat(mix(accountwise, "A2").largest()).singleElement().satisfies(family -> {
            assertThat(family.family()).isEqualTo("云网");
            assertThat(family.revenue()).isEqualByComparingTo("250");
            assertThat(family.before()).isEqualByComparingTo("500");
        });
        assertThat(mix(standing(Per.GROUP), "A1").largest())
                .extracting(FamilyShare::family)
                .containsExactly("连接", "设备");
        assertThat(house.as(house.someone(Role.MANAGER), () -> rows.mix(accountwise.id(), id("A2"))))
                .isEmpty();
    }

    @Test
    void tellsManagersOfTheirAccountsOnly() {
        Analysis analysis = standing(Per.ACCOUNT);
        IdentityId manager = house.someone(Role.MANAGER);
        assertThat(house.as(manager, () -> rows.page(analysis, wanted(), 10))).isEmpty();
        actors.system("test", () -> grants.grant(id("A2").id(), manager, "team"));
        List<RankingRow> own = house.as(manager, () -> rows.page(analysis, wanted(), 10));
        assertThat(codes(own)).containsExactly("A2");
        assertThat(own.getFirst().standing()).isNull();
        assertThat(own.getFirst().tier().together()).isNull();
        assertThat(house.as(manager, () -> analyses.whole(analysis.id()))).isEmpty();
        assertThat(house.as(manager, () -> rows.sum(analysis, wanted())).revenue())
                .isEqualByComparingTo("250");
        assertThat(house.as(manager, () -> overview.current()).orElseThrow().totals())
                .isNull();
        assertThat(house.as(manager, () -> overview.falling())).hasSize(1);
    }

    @Test
    void answersOtherWindowsOnTheSameBasis() {
        Analysis standing = standing(Per.ACCOUNT);
        Period year = Period.through(LocalDate.of(2026, 1, 1), LAST_DAY);
        Analysis asked = actors.system(
                        "test", () -> computing.asked(Per.ACCOUNT, LAST_DAY, year, StandingFigures.SILENT))
                .orElseThrow();
        assertThat(asked.basis()).isEqualTo(standing.basis());
        assertThat(house.as(director, () -> rows.page(asked, wanted(), 1))
                        .getFirst()
                        .account()
                        .code())
                .isEqualTo("A2");
        assertThat(standing(Per.ACCOUNT).id()).isEqualTo(standing.id());
    }

    @Test
    void tellsWhatHasMovedSinceTheImportBefore() {
        Analysis latest = standing(Per.ACCOUNT);
        Analysis earlier = new Analysis(
                AnalysisId.fresh(),
                "earlier",
                "earlier",
                Per.ACCOUNT,
                false,
                LAST_DAY.minusDays(1),
                Period.through(LocalDate.of(2025, 3, 31), LAST_DAY.minusDays(1)),
                "CNY",
                Instant.EPOCH);
        Whole whole = house.as(director, () -> analyses.whole(latest.id())).orElseThrow();
        house.asSystem(() -> {
            analyses.add(earlier, whole);
            jdbc.sql("""
                    create temporary table copied on commit drop as
                    select * from ranking_row where analysis_id = ? and account_id <> ?
                    """).params(latest.id().id(), id("A3").id()).update();
            jdbc.sql("update copied set analysis_id = ?, tier = case when rank = 2 then 'PRIORITY' else tier end")
                    .param(earlier.id().id())
                    .update();
            jdbc.sql("insert into ranking_row select * from copied").update();
        });
        assertThat(house.as(director, () -> overview.moves()))
                .extracting(PortfolioOverview.Move::name, PortfolioOverview.Move::tierBefore)
                .containsExactly(tuple("北岭汽车", "PRIORITY"), tuple("恒岳重工二厂", null));
        house.asSystem(() -> analyses.forget(earlier.id()));
    }

    private Mix mix(Analysis analysis, String code) {
        return house.as(director, () -> rows.mix(analysis.id(), id(code))).orElseThrow();
    }
}
