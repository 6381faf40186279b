package pareto.analysis.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.values.SpringFestival;

/// Every story planted in the sample company holds whenever the sample is made.
@ParameterizedClass
@ValueSource(strings = {"2026-02-21", "2026-11-21", "2028-02-29", "2027-07-04"})
class SampleCompanyStoriesTests {

    private final Sample sample;

    SampleCompanyStoriesTests(LocalDate asOf) {
        sample = Sample.asOf(asOf);
    }

    @Test
    void fewAccountsCarryMostOfTheRevenue() {
        List<Double> revenue = sample.year(0).ranking().stream()
                .map(entry -> entry.getValue())
                .filter(value -> value > 0)
                .toList();
        int top = (int) Math.ceil(0.2 * revenue.size());
        double total = revenue.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(total).isBetween(395e6, 450e6);
        assertThat(revenue.stream().limit(top).mapToDouble(Double::doubleValue).sum() / total)
                .isCloseTo(0.81, within(0.03));
    }

    @Test
    void largestAccountStaysSilentInItsSeason() {
        Sample account = sample.account("恒岳重工集团").where(row -> !row.isCredit() && row.isGoods());
        List<Long> seasons = IntStream.rangeClosed(0, 6)
                .mapToObj(year -> {
                    LocalDate end = sample.asOf().minusYears(year);
                    return account.between(end.minusDays(56), end).days().count();
                })
                .toList();
        assertThat(seasons).containsExactly(0L, 5L, 6L, 6L, 5L, 7L, 6L);
        assertThat(sample.year(0).names(1)).containsExactly("恒岳重工集团");
    }

    @Test
    void itsSubsidiariesOrderAsEver() {
        String code = sample.account("恒岳重工集团").rows().getFirst().account();
        assertThat(sample.lastDays(56).where(row -> row.parent().equals(code)).orders())
                .isPositive();
    }

    @Test
    void carMakerBuysFarLess() {
        Sample account = sample.account("北岭汽车");
        LocalDate before = sample.asOf().minusYears(1);
        assertThat(account.lastDays(120).revenue())
                .isLessThan(
                        0.65 * account.between(before.minusDays(120), before).revenue());
    }

    @Test
    void retailerDoublesInFiveYearsAndOpensShops() {
        assertThat(sample.account("云帆零售").year(0).revenue())
                .isGreaterThan(2 * sample.account("云帆零售").year(5).revenue());
        Sample shops = sample.where(
                row -> row.name().startsWith("云帆零售") && !row.parent().isEmpty());
        assertThat(shops.year(5).ranking()).hasSizeLessThanOrEqualTo(1);
        assertThat(shops.year(0).ranking()).hasSize(6);
    }

    @Test
    void chipMakerTakesUpCloudLate() {
        Sample cloud = sample.account("星澜半导体").where(row -> row.family().equals("云服务"));
        assertThat(cloud.year(2).rows()).isEmpty();
        assertThat(cloud.year(0).revenue()).isGreaterThan(1e6);
    }

    @Test
    void energySupplierBuysNoCloudThoughItsSubsidiariesDo() {
        Sample cloud = sample.where(row -> row.family().equals("云服务"));
        assertThat(cloud.account("东麓能源").rows()).isEmpty();
        assertThat(cloud.account("东麓风电").rows()).isNotEmpty();
        assertThat(cloud.account("东麓燃气").rows()).isNotEmpty();
    }

    @Test
    void holdingIsLargeOnlyAsAGroup() {
        Sample year = sample.year(0);
        double group = List.of("徐行文旅", "徐行酒店", "徐行置业").stream()
                .mapToDouble(name -> year.account(name).revenue())
                .sum();
        assertThat(sample.account("徐行控股").rows()).isEmpty();
        assertThat(year.names(20)).doesNotContain("徐行文旅", "徐行酒店", "徐行置业");
        assertThat(year.ranking().stream()
                        .filter(entry -> entry.getValue() > group)
                        .count())
                .isLessThan(12);
    }

    @Test
    void mineLeavesTwoYearsAgoAsOneOfTheTopTen() {
        assertThat(sample.year(3).names(10)).contains("赤岩矿业");
        assertThat(sample.account("赤岩矿业").year(0).orders()).isZero();
        assertThat(sample.account("赤岩矿业").year(1).orders()).isZero();
        assertThat(sample.account("白榆教育").year(1).orders()).isPositive();
        assertThat(sample.account("白榆教育").year(0).orders()).isZero();
    }

    @Test
    void mediaHouseAndHospitalsAreNew() {
        assertThat(first("晴川传媒"))
                .isBetween(sample.asOf().minusMonths(20), sample.asOf().minusMonths(17));
        assertThat(first("康屿医疗集团"))
                .isBetween(sample.asOf().minusMonths(10), sample.asOf().minusMonths(7));
    }

    @Test
    void publicBodySpendsInTheLastQuarter() {
        Sample account = sample.account("江城市政务数据局");
        double last = account.where(row -> row.day().getMonthValue() >= 10).revenue();
        assertThat(last / account.revenue()).isBetween(0.5, 0.75);
    }

    @Test
    void waterSupplierSendsALargeDeliveryBack() {
        Sample account = sample.account("澄湖水务");
        SampleRow back = account.lastDays(90).where(SampleRow::isCredit).rows().stream()
                .min(Comparator.comparing(SampleRow::amount))
                .orElseThrow();
        assertThat(back.amount().doubleValue()).isLessThan(-700_000);
        assertThat(account.rows()).anySatisfy(row -> {
            assertThat(row.product()).isEqualTo(back.product());
            assertThat(row.amount()).isEqualByComparingTo(back.amount().negate());
            assertThat(row.day()).isEqualTo(sample.asOf().minusDays(110));
        });
    }

    @Test
    void oneAccountPaysInDollars() {
        assertThat(sample.where(row -> !row.currency().equals("CNY")).ranking())
                .extracting(entry -> entry.getKey())
                .containsExactly("Seabright Trading Co., Ltd.");
    }

    @Test
    void oneCompanyHasTwoCodes() {
        assertThat(sample.account("远屏物流有限公司").orders()).isPositive();
        assertThat(sample.account("远屏物流有限责任公司").orders()).isPositive();
    }

    @Test
    void itsBranchIsNoThirdCode() {
        assertThat(sample.account("远屏物流有限公司海岬分公司").orders()).isPositive();
    }

    @Test
    void relatedCompanyBuysToo() {
        assertThat(sample.account("衡川数据服务").year(0).revenue()).isBetween(1e6, 5e6);
    }

    @Test
    void nobodyOrdersAtSpringFestival() {
        for (int year = sample.asOf().getYear() - 4; year < sample.asOf().getYear(); year++) {
            LocalDate eve = SpringFestival.of(year).minusDays(1);
            long holiday = sample.between(eve.minusDays(1), eve.plusDays(6)).orders();
            long weekInMay = sample.between(LocalDate.of(year, 5, 10), LocalDate.of(year, 5, 17))
                    .orders();
            assertThat(holiday).isLessThan(weekInMay / 4);
        }
    }

    @Test
    void someLinesAreNoGoods() {
        assertThat(sample.where(row -> row.product().equals("运费")).rows()).hasSizeBetween(1_000, 2_500);
        assertThat(sample.where(row -> row.product().equals("手工调整")).rows()).hasSize(18);
    }

    @Test
    void someLinesHaveNoAccount() {
        assertThat(sample.where(row -> row.account().isEmpty() && row.name().isEmpty())
                        .rows())
                .hasSizeBetween(50, 250);
    }

    @Test
    void someGoodsComeBack() {
        Sample credit = sample.where(row -> row.isCredit() && row.isGoods());
        assertThat(credit.rows())
                .hasSizeBetween(500, 900)
                .allSatisfy(row -> assertThat(row.amount()).isNegative());
        assertThat(-credit.revenue() / sample.revenue()).isBetween(0.003, 0.03);
    }

    @Test
    void sixAgentsSellToAThird() {
        assertThat(sample.rows().stream()
                        .map(SampleRow::agent)
                        .filter(agent -> !agent.isEmpty())
                        .distinct())
                .hasSize(6);
        long byAgent = sample.where(row -> !row.agent().isEmpty()).ranking().size();
        assertThat(byAgent).isBetween(50L, 90L);
    }

    private LocalDate first(String name) {
        return sample.account(name).days().min(LocalDate::compareTo).orElseThrow();
    }
}
