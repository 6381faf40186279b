package pareto.account.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.shell.Text;

/// GB 32100-2015: the places of the characters in 0-9 A-H J-N P-R T U W X Y times 1 3 9 27 19 26 16 17 20 29 25 13 8 24
/// 10 30 28 sum up to a multiple of 31 with the check character.
class CreditCodeTests {

    /// 91999901MA0HY1001 by hand: 9·1 + 1·3 + 9·9 + 9·27 + 9·19 + 9·26 + 0·16 + 1·17 + 21·20 + 10·29 + 0·25 + 17·13 +
    /// 30·8 +
    /// 1·24 + 0·10 + 0·30 + 1·28 = 1,981 = 63·31 + 28, so the check is 31 − 28 = 3.
    @Test
    void hasTheCheckCharacterComputedByHand() {
        assertThat(CreditCode.check("91999901MA0HY1001")).isEqualTo('3');
    }

    /// 1,953 is 63·31, which leaves nothing to add; 2,295 is 74·31 + 1, which leaves 30, the last character.
    @ParameterizedTest
    @CsvSource({"91999901MA0HY1000, 0", "91999901MA0HY1039, Y"})
    void hasTheFirstAndTheLastCharacterAsCheck(String seventeen, char check) {
        assertThat(CreditCode.check(seventeen)).isEqualTo(check);
    }

    /// Codes of large companies as their annual reports print them.
    @ParameterizedTest
    @ValueSource(strings = {"9144030071526726XG", "91330100799655058B", "914403001922038216", "91110000802100433B"})
    void isRightWherePublished(String code) {
        assertThat(CreditCode.written(code).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" 91999901 MA0HY1001-3", "91999901ma0hy10013", "９１９９９９０１ＭＡ０ＨＹ１００１３"})
    void isReadInAnyWidthAndCase(String written) {
        assertThat(CreditCode.written(written)).isEqualTo(new CreditCode("91999901MA0HY10013"));
        assertThat(CreditCode.written(written).fault()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(fault("91999901MA0HY1001")).isEqualTo(Text.of("account.creditCode.length", 17));
        assertThat(fault("91999901MA0HY100130")).isEqualTo(Text.of("account.creditCode.length", 19));
        assertThat(fault("91999901MAOHY10013")).isEqualTo(Text.of("account.creditCode.character", 11, "O"));
        assertThat(fault("91999A01MA0HY10013")).isEqualTo(Text.of("account.creditCode.place", 6, "A"));
        assertThat(fault("91999901MA0HY10014")).isEqualTo(Text.of("account.creditCode.check", "3", "4"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'I', 'O', 'S', 'V', 'Z'})
    void hasNoneOfFiveLetters(char letter) {
        assertThat(fault("91999901MA" + letter + "HY10013"))
                .isEqualTo(Text.of("account.creditCode.character", 11, String.valueOf(letter)));
    }

    /// 31 is a prime, so no slip of one character and no swap of two neighbours keeps the sum.
    @Test
    void isWrongAfterAnySlipOfOneCharacter() {
        String code = "91999901MA0HY10013";
        for (int at = 0; at < code.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String slip = code.substring(0, at) + other + code.substring(at + 1);
                assertThat(CreditCode.written(slip).fault().isEmpty()).as(slip).isEqualTo(slip.equals(code));
            }
        }
    }

    @Test
    void isWrongAfterAnySwapOfNeighbours() {
        String code = "91999901MA0HY10013";
        for (int at = 0; at + 1 < code.length(); at++) {
            String swap = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            assertThat(CreditCode.written(swap).fault().isEmpty()).as(swap).isEqualTo(swap.equals(code));
        }
    }

    private static Text fault(String code) {
        return CreditCode.written(code).fault().orElseThrow();
    }
}
