package pareto.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.shell.Text;

/// A bank in 江城 wants a private line: 沈牧 knows lines and banks, 周砚 lines only, 陶静 banks only.
class TheRightOnesForANeedTests {

    private static final Need BANK = Need.typed("专线", "金融", "", "江城");

    private final Expert shen = expert("沈牧", "江城", knows("专线接入，云网", "金融", 20), new Workload(6, 1), BANK);
    private final Expert zhou = expert("周砚", "江城", knows("专线接入", "制造", 80), new Workload(1, 0), BANK);
    private final Expert tao = expert("陶静", "海州", knows("合同", "金融", null), new Workload(2, 0), BANK);

    @Test
    void comeInTheOrderOfTheirFit() {
        assertThat(sorted(tao, zhou, shen)).containsExactly("沈牧", "周砚", "陶静");
        assertThat(shen.fit()).isEqualTo(100);
        assertThat(zhou.fit()).isEqualTo(100 * (3 + 1) / 6);
        assertThat(tao.fit()).isEqualTo(100 * 2 / 6);
    }

    @Test
    void areSaidToBeSoInWords() {
        assertThat(zhou.why())
                .containsExactly(
                        Text.of("people.expert.skills", "专线"),
                        Text.of("people.expert.city", "江城"),
                        Text.of("people.expert.missing", "金融"),
                        Text.of("people.expert.load", 1, 0),
                        Text.of("people.expert.free", 80));
        assertThat(tao.why()).endsWith(Text.of("people.expert.free.unsaid"));
    }

    @Test
    void areThoseWithMoreTimeWhereSeveralFitAlike() {
        Expert busy = expert("白一", "江城", knows("专线", "金融", 30), new Workload(9, 0), BANK);
        Expert freer = expert("白二", "江城", knows("专线", "金融", 60), new Workload(9, 0), BANK);
        Expert silent = expert("白三", "江城", knows("专线", "金融", null), new Workload(1, 0), BANK);
        Expert silentAndBusy = expert("白四", "江城", knows("专线", "金融", null), new Workload(1, 2), BANK);

        assertThat(sorted(silentAndBusy, silent, busy, freer)).containsExactly("白二", "白一", "白三", "白四");
    }

    @Test
    void comeLastWhenTheySayTheyHaveNoTime() {
        Expert full = expert("白五", "江城", knows("专线", "金融", 0), Workload.NONE, BANK);

        assertThat(sorted(full, tao)).containsExactly("陶静", "白五");
    }

    @Test
    void areFoundHoweverAWordIsWritten() {
        Need need = Need.typed("ｍｐｌｓ", "", "", "");

        assertThat(expert("沈牧", "", knows("MPLS", "", 10), Workload.NONE, need).fit())
                .isEqualTo(100);
    }

    private static List<String> sorted(Expert... experts) {
        return Stream.of(experts)
                .sorted(Expert.ORDER)
                .map(expert -> expert.who().name())
                .toList();
    }

    private static Expertise knows(String skills, String industries, @Nullable Integer free) {
        return new Expertise(Need.words(skills), Need.words(industries), List.of(), free);
    }

    private static Expert expert(String name, String city, Expertise knows, Workload load, Need need) {
        return Expert.of(
                new StaffMember(IdentityId.next(), name, Role.MANAGER, "", "", city, null, false), knows, load, need);
    }
}
