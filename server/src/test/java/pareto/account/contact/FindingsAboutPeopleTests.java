package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.shell.Text;

/// 恒岳重工 as in mock-up 03: 严伯庸 approves, 顾明阳 can block, 罗季 uses.
class FindingsAboutPeopleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ContactId YAN = new ContactId(new UUID(0, 1));
    private static final ContactId GU = new ContactId(new UUID(0, 2));
    private static final ContactId LUO = new ContactId(new UUID(0, 3));

    private final List<Relation> relations = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    @Test
    void nameDecisionMakersWhomNobodyOfOursKnows() {
        tie("方砚秋", YAN);
        tie("林知夏", LUO);

        assertThat(findings())
                .singleElement()
                .isEqualTo(new Finding(
                        Text.of(
                                "account.contact.finding.unknownAnd",
                                "顾明阳",
                                Text.of("account.contact.role.BLOCKS"),
                                Text.of("account.contact.attitude.OPPOSES")),
                        null,
                        GU));
    }

    @Test
    void sayWhoCanIntroduceUs() {
        tie("方砚秋", YAN);
        tie("林知夏", LUO);
        relations.add(new Relation(UUID.randomUUID(), GU, RelationKind.REPORTS_TO, YAN, DAY));

        assertThat(findings())
                .singleElement()
                .extracting(Finding::way)
                .isEqualTo(Text.of("account.contact.way", "方砚秋 → 严伯庸 → 顾明阳"));
    }

    @Test
    void sayWhenAllHangsOnOneOnEitherSide() {
        tie("林知夏", GU);
        tie("沈牧", GU);
        assertThat(findings())
                .extracting(finding -> finding.what().key())
                .contains("account.contact.finding.oneOfTheirs");

        ties.clear();
        tie("林知夏", GU);
        tie("林知夏", YAN);
        assertThat(findings())
                .extracting(finding -> finding.what().key())
                .containsExactly("account.contact.finding.oneOfOurs");
    }

    @Test
    void areNoneWhereEverybodyIsKnownByMoreThanOne() {
        tie("方砚秋", YAN);
        tie("林知夏", GU);

        assertThat(findings()).isEmpty();
    }

    private List<Finding> findings() {
        Map<ContactId, String> names = new HashMap<>(Map.of(YAN, "严伯庸", GU, "顾明阳", LUO, "罗季"));
        List<Person> people = List.of(
                person(YAN, "严伯庸", DecisionRole.APPROVES, Attitude.NEUTRAL),
                person(GU, "顾明阳", DecisionRole.BLOCKS, Attitude.OPPOSES),
                person(LUO, "罗季", DecisionRole.USES, Attitude.SUPPORTS));
        return Findings.of(new Circle(people, relations, ties, names));
    }

    private void tie(String name, ContactId to) {
        ties.add(new Tie(UUID.randomUUID(), to, new IdentityId(new UUID(1, name.hashCode())), name, 3, DAY));
    }

    private static Person person(ContactId id, String name, DecisionRole role, Attitude attitude) {
        Account account = new Account(new AccountId(new UUID(2, 1)), "C1", "恒岳重工");
        Post post = new Post(UUID.randomUUID(), id, account, role, 3, attitude, DAY, null);
        return Person.of(name, post, Details.NONE, Set.of(Purpose.values()));
    }
}
