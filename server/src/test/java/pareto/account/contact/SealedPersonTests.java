package pareto.account.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedPersonTests {

    private static final byte[] OWNER = "顾明阳".getBytes(UTF_8);
    private static final Details DETAILS =
            new Details("财务总监", "000-0000", "gu@hengyue.example", "怕超预算", "先发材料再开会", "吃素");

    @Test
    void isReadWithTheKeyItWasLockedWith() {
        PersonKey key = PersonKey.fresh();

        byte[] box = key.lock(SealedText.of(DETAILS), OWNER);

        assertThat(new String(box, UTF_8)).doesNotContain("财务");
        assertThat(SealedText.details(key.unlock(box, OWNER))).isEqualTo(DETAILS);
    }

    @Test
    void isReadWithNoOtherKeyAndForNobodyElse() {
        PersonKey key = PersonKey.fresh();
        byte[] box = key.lock(SealedText.of("顾明阳"), OWNER);

        assertThatThrownBy(() -> PersonKey.fresh().unlock(box, OWNER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.unlock(box, "陶静".getBytes(UTF_8))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsOnlyWhatItsGroundsAllow() {
        assertThat(DETAILS.only(Set.of(Purpose.CONTACT)))
                .isEqualTo(new Details("财务总监", "000-0000", "gu@hengyue.example", "", "先发材料再开会", ""));
        assertThat(DETAILS.only(Set.of(Purpose.ASSESSMENT)))
                .isEqualTo(new Details("财务总监", "", "", "怕超预算", "先发材料再开会", ""));
    }

    @Test
    void isFoundByPairsOfCharacters() {
        assertThat(NameTokens.parts("顾 明阳")).containsExactly("顾明", "明阳");
        assertThat(NameTokens.parts("Ｌee")).containsExactly("le", "ee");
        assertThat(NameTokens.parts(" ")).isEmpty();
    }
}
