package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.access.IdentityId;

/// Costs by hand: a step of strength s costs 6 − s; reports to 4, knows 3, alumni 2.
class WayToAPersonTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ContactId GU = person(1);
    private static final ContactId HE = person(2);
    private static final ContactId TAO = person(3);

    @Test
    void goesOverWhoeverIsClosest() {
        List<Relation> relations =
                List.of(relation(HE, RelationKind.ALUMNI, GU), relation(TAO, RelationKind.REPORTS_TO, GU));
        List<Tie> ties = List.of(tie("林知夏", HE, 5), tie("周砚", TAO, 4));

        var way = Introductions.to(GU, relations, ties).orElseThrow();

        assertThat(way.start().name()).isEqualTo("周砚");
        assertThat(way.over()).containsExactly(TAO, GU);
        assertThat(way.cost()).isEqualTo(2 + 2);
    }

    @Test
    void mayBeLongerWhenItsStepsAreStronger() {
        List<Relation> relations = List.of(
                relation(HE, RelationKind.ALUMNI, GU),
                relation(TAO, RelationKind.REPORTS_TO, GU),
                relation(HE, RelationKind.RELATED, TAO));

        var way = Introductions.to(GU, relations, List.of(tie("林知夏", HE, 1), tie("沈牧", TAO, 1)))
                .orElseThrow();

        assertThat(way.over()).containsExactly(TAO, GU);
        assertThat(way.cost()).isEqualTo(5 + 2);
        assertThat(Introductions.to(GU, relations, List.of(tie("林知夏", HE, 1)))
                        .orElseThrow()
                        .over())
                .containsExactly(HE, GU);
    }

    @Test
    void isTheirOwnTieWhereThereIsOne() {
        var way = Introductions.to(GU, List.of(), List.of(tie("方砚秋", GU, 2))).orElseThrow();

        assertThat(way.over()).containsExactly(GU);
    }

    @Test
    void isMissingWhereNobodyReachesThem() {
        assertThat(Introductions.to(GU, List.of(relation(HE, RelationKind.KNOWS, TAO)), List.of(tie("林知夏", HE, 5))))
                .isEmpty();
    }

    private static Relation relation(ContactId from, RelationKind kind, ContactId to) {
        return new Relation(UUID.randomUUID(), from, kind, to, DAY);
    }

    private static Tie tie(String name, ContactId to, int strength) {
        return new Tie(UUID.randomUUID(), to, new IdentityId(new UUID(1, name.hashCode())), name, strength, DAY);
    }

    private static ContactId person(int number) {
        return new ContactId(new UUID(0, number));
    }
}
