package pareto.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "恒岳重工有限公司 | 恒岳重工股份有限公司",
                "恒岳重工（江城） | 恒岳重工(江城)有限公司",
                "恆嶽電氣有限公司 | 恒岳电气有限公司",
                "ＡＢＣ电子 | abc 电子有限责任公司",
                "Better Bike Shop, Inc. | BETTER BIKE SHOP",
                "Acme Co., Ltd. | Acme Limited"
            })
    void isTheSameWithoutLegalFormWidthAndPunctuation(String one, String other) {
        assertThat(NormalName.of(one)).isEqualTo(NormalName.of(other));
    }

    @Test
    void isNeverEmpty() {
        assertThat(NormalName.of("有限公司")).isNotEmpty();
        assertThat(NormalName.of("--")).isNotEmpty();
    }

    @Test
    void isFoundByTwoCharactersAnywhere() {
        assertThat(SearchTokens.stored("恒岳重工集团")).containsAll(SearchTokens.wanted("重工"));
    }

    @Test
    void isFoundWithoutBracketsInside() {
        assertThat(SearchTokens.stored("恒岳（江城）重工")).containsAll(SearchTokens.wanted("恒岳江城重工"));
        assertThat(SearchTokens.stored("恒岳江城重工")).containsAll(SearchTokens.wanted("恒岳（江城）重工"));
    }

    @Test
    void isFoundWithoutItsFormBeforeABranch() {
        assertThat(SearchTokens.stored("恒岳重工有限公司江城分公司")).containsAll(SearchTokens.wanted("恒岳重工江城分公司"));
    }

    @ParameterizedTest
    @CsvSource({
        "重庆长乐银行, cqclyh zqclyh cqzlyh cqclyx cqcyyh",
        "恒岳A1重工股份有限公司, hya1zg hya1cg",
        "恒岳重工有限公司江城分公司, hyzg",
        "Acme Ltd, acme"
    })
    void isFoundByAllItsInitialsInEveryReading(String name, String typed) {
        for (String initials : typed.split(" ")) {
            String wanted = SearchTokens.wantedAllInitials(initials).orElseThrow();
            assertThat(SearchTokens.stored(name)).as(initials).anyMatch(token -> token.startsWith(wanted));
        }
    }

    @Test
    void fitsInitialsTheBetterTheFewerUnusualReadingsTheyNeed() {
        assertThat(SearchTokens.fit("恒岳重工", "hyzg", "^hyzg")).isEqualTo(0);
        assertThat(SearchTokens.fit("恒岳重工分公司", "hyzg", "^hyzgfgs")).isEqualTo(1);
        assertThat(SearchTokens.fit("恒岳重工", "hycg", "^hycg")).isEqualTo(2);
        assertThat(SearchTokens.fit("重行贸易", "chmy", "^chmy")).isEqualTo(4);
        assertThat(SearchTokens.fit("一个从前的名字", "hyzg", "^hyzg")).isEqualTo(8);
    }

    @Test
    void isFoundByInitialsOfEveryReading() {
        assertThat(SearchTokens.stored("恒岳重工集团"))
                .containsAll(SearchTokens.wantedInitials("hyzg"))
                .containsAll(SearchTokens.wantedInitials("hycg"));
    }
}
