package pareto.analysis.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.analysis.development.Bought.Side;

/// Changes that can be split by hand.
class DevelopmentTests {

    /// Lines: 10 at 100 became 12 at 110, and a dearer product came in with 3 at 200: 1,000 became 1,920.
    /// Volume 1,000 × (15/10 − 1) = 500; price 12 × (110 − 100) = 120; mix 920 − 500 − 120 = 300.
    /// Devices are new with 250; clouds are gone with 400; a fee without quantity rose from 30 to 50.
    @Test
    void isVolumePriceMixNewLostAndTheRest() {
        Development development = Development.of(List.of(
                bought("连接", "50M", "条", side("12", "1320"), side("10", "1000")),
                bought("连接", "1G", "条", side("3", "600"), Side.NOTHING),
                bought("设备", "R2", "台", side("1", "250"), Side.NOTHING),
                bought("云", "桌面", "个", Side.NOTHING, side("4", "400")),
                bought("服务", "年费", "", unsaid("50"), unsaid("30"))));

        Parts parts = development.parts();
        assertThat(parts.volume()).isEqualByComparingTo("500");
        assertThat(parts.price()).isEqualByComparingTo("120");
        assertThat(parts.mix()).isEqualByComparingTo("300");
        assertThat(parts.gained()).isEqualByComparingTo("250");
        assertThat(parts.lost()).isEqualByComparingTo("-400");
        assertThat(parts.unsplit()).isEqualByComparingTo("20");
        assertThat(development.revenue()).isEqualByComparingTo("2220");
        assertThat(development.before()).isEqualByComparingTo("1430");
        assertThat(parts.total()).isEqualByComparingTo("790");
        assertThat(development.families()).extracting(FamilyChange::name).containsExactly("连接", "云", "设备", "服务");
    }

    /// A third of a piece more: 100 × (4/3 − 1) is no decimal number, and still nothing is left for mix.
    @Test
    void ofOneProductIsNeverMix() {
        Parts parts = Development.of(List.of(bought("", "光缆", "km", side("4", "150"), side("3", "100"))))
                .parts();

        assertThat(parts.volume()).isEqualByComparingTo("33.3333");
        assertThat(parts.price()).isEqualByComparingTo("16.6667");
        assertThat(parts.mix()).isEqualByComparingTo("0");
    }

    /// Metres and reels are not added; who goes over from one to the other changes the mix.
    @Test
    void isCountedUnitByUnit() {
        Parts parts = Development.of(List.of(
                        bought("线缆", "A", "米", side("200", "220"), side("100", "100")),
                        bought("线缆", "B", "盘", Side.NOTHING, side("1", "80"))))
                .parts();

        assertThat(parts.volume()).isEqualByComparingTo("100");
        assertThat(parts.price()).isEqualByComparingTo("20");
        assertThat(parts.mix()).isEqualByComparingTo("-80");
    }

    @Test
    void ofReturnsThatLeaveNoQuantityCannotBeSplit() {
        Parts parts = Development.of(List.of(bought("设备", "R2", "台", side("-1", "-90"), side("2", "200"))))
                .parts();

        assertThat(parts.unsplit()).isEqualByComparingTo("-290");
        assertThat(parts.total()).isEqualByComparingTo("-290");
    }

    @Test
    void ofWhatHasNoNameCannotBeSplit() {
        assertThat(Development.of(List.of(bought("", "", "", side("1", "90"), side("2", "200"))))
                        .parts()
                        .unsplit())
                .isEqualByComparingTo("-110");
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Development.of(List.of()).parts().total()).isEqualByComparingTo("0");
    }

    /// With no tolerance, family by family, whatever was bought, returned or left unsaid.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void addsUpToTheChangeToTheLastDigit(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Development development = Development.of(anything(random));
            assertThat(development.parts().total())
                    .isEqualByComparingTo(development.revenue().subtract(development.before()));
            assertThat(development.families())
                    .allSatisfy(family -> assertThat(family.parts().total()).isEqualByComparingTo(family.change()));
        }
    }

    private static List<Bought> anything(Random random) {
        List<Bought> all = new ArrayList<>();
        for (int family = 0; family < 4; family++) {
            for (int product = 0; product < random.nextInt(4); product++) {
                for (String unit : List.of("", "台")) {
                    all.add(bought(family == 0 ? "" : "F" + family, "P" + product, unit, any(random), any(random)));
                }
            }
        }
        return all;
    }

    private static Side any(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Side.NOTHING;
            case 1 -> new Side(BigDecimal.ZERO, BigDecimal.ZERO, amount(random), 1);
            case 2 -> new Side(amount(random).negate(), amount(random).negate(), amount(random), 3);
            default -> new Side(amount(random), amount(random), BigDecimal.ZERO, 2);
        };
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextLong(1, 100_000_000_000L), 4);
    }

    private static Bought bought(String family, String product, String unit, Side now, Side before) {
        return new Bought(family, product, unit, now, before);
    }

    private static Side side(String quantity, String amount) {
        return new Side(new BigDecimal(quantity), new BigDecimal(amount), BigDecimal.ZERO, 1);
    }

    private static Side unsaid(String amount) {
        return new Side(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal(amount), 1);
    }
}
