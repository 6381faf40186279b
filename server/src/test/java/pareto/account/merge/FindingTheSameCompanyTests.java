package pareto.account.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A thousand pairs of names, half of them one company.
class FindingTheSameCompanyTests {

    private static final long SEED = 20_261_126;

    @Test
    void isRightInNineOfTenAndFindsFourOfFive() {
        List<MadeUpPairs.Pair> pairs = new MadeUpPairs(SEED).some(1_000);
        int right = 0;
        int proposed = 0;
        int same = 0;
        Map<String, Integer> wrong = new TreeMap<>();
        for (MadeUpPairs.Pair pair : pairs) {
            boolean found = Likeness.of(pair.one(), pair.other()).kind() == Likeness.Kind.SAME;
            same += pair.same() ? 1 : 0;
            proposed += found ? 1 : 0;
            right += found && pair.same() ? 1 : 0;
            if (found != pair.same()) {
                wrong.merge((pair.same() ? "missed: " : "false: ") + pair.what(), 1, Integer::sum);
            }
        }
        double precision = (double) right / proposed;
        double recall = (double) right / same;
        System.out.printf("same company: precision %.3f, recall %.3f, wrong %s%n", precision, recall, wrong);
        assertThat(precision).isGreaterThanOrEqualTo(0.9);
        assertThat(recall).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void takesNamesApart() {
        assertThat(name("浙江省杭州市恒岳重工股份有限公司")).isEqualTo(new CompanyName("恒岳重工", "杭州", "", "", false));
        assertThat(name("恆嶽重工 有限公司").core()).isEqualTo(name("恒岳重工有限公司").core());
        assertThat(name("恒岳重工有限公司江城分公司").branch()).isEqualTo("江城");
        assertThat(name("恒岳重工（江城）有限公司").inBrackets()).isEqualTo("江城");
        assertThat(name("江城市政务数据局")).isEqualTo(new CompanyName("政务数据局", "江城", "", "", false));
        assertThat(name("江城第二机床厂").core()).isNotEqualTo(name("江城第一机床厂").core());
        assertThat(name("华联超市有限公司").core()).isEqualTo("华联超市");
        assertThat(name("Seabright Trading Co., Ltd.").core()).isEqualTo("seabrighttrading");
    }

    @Test
    void tellsBranchesFromTheCompanyItself() {
        assertThat(likeness("恒岳重工有限公司", "恒岳重工有限公司江城分公司").kind()).isEqualTo(Likeness.Kind.GROUP);
        assertThat(likeness("恒岳（杭州）重工有限公司", "恒岳（宁波）重工有限公司").kind()).isEqualTo(Likeness.Kind.GROUP);
        assertThat(likeness("恒岳重工集团有限公司", "恒岳重工有限公司").kind()).isEqualTo(Likeness.Kind.GROUP);
        assertThat(likeness("恒岳重工有限公司", "恒岳重工股份有限公司").kind()).isEqualTo(Likeness.Kind.SAME);
    }

    @Test
    void saysWhy() {
        assertThat(likeness("杭州恒岳重工有限公司", "浙江恒岳重工").reasons())
                .extracting(text -> text.key())
                .containsExactly("account.same.because.core", "account.same.because.place");
    }

    @Test
    void looksAtEveryNameAnAccountHas() {
        Likeness.Side asked = Likeness.Side.of("杭州光明纺织有限公司", "", Set.of());
        List<Likeness.Side> known =
                List.of(Likeness.Side.of("恒岳重工有限公司", "", Set.of()), Likeness.Side.of("光明纺织", "", Set.of()));

        Likeness likeness = Likeness.of(List.of(asked), known);

        assertThat(likeness.kind()).isEqualTo(Likeness.Kind.SAME);
        assertThat(likeness.reasons())
                .extracting(text -> text.key())
                .startsWith("account.same.because.name", "account.same.because.core");
    }

    private static Likeness likeness(String one, String other) {
        return Likeness.of(Likeness.Side.of(one, "", Set.of()), Likeness.Side.of(other, "", Set.of()));
    }

    private static CompanyName name(String name) {
        return CompanyName.of(name);
    }
}
