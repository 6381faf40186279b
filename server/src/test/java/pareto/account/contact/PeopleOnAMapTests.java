package pareto.account.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pareto.account.contact.MapLayout.Node;
import pareto.account.contact.MapLayout.Spot;

class PeopleOnAMapTests {

    private static final int MANY = 40;

    @Test
    void standAsInTheMockUp() {
        List<ContactId> all = ids(6);
        ContactId chairman = all.get(0);
        ContactId equipment = all.get(1);
        ContactId finance = all.get(2);
        List<Node> people = List.of(
                new Node(chairman, null),
                new Node(equipment, chairman),
                new Node(finance, chairman),
                new Node(all.get(3), equipment),
                new Node(all.get(4), equipment),
                new Node(all.get(5), finance));

        MapLayout layout = MapLayout.of(people, List.of(List.of(all.get(3)), List.of(chairman)));

        assertThat(layout.people().get(chairman)).isEqualTo(new Spot(1, 0));
        assertThat(layout.people().get(equipment)).isEqualTo(new Spot(0.5, 1));
        assertThat(layout.people().get(finance)).isEqualTo(new Spot(2, 1));
        assertThat(layout.people().get(all.get(5))).isEqualTo(new Spot(2, 2));
        assertThat(layout.ours()).containsExactly(new Spot(0, 3), new Spot(1, 3));
        assertThat(layout.columns()).isEqualTo(3);
        assertThat(layout.rows()).isEqualTo(4);
    }

    @Test
    void whoKnowTheSamePersonStandSideBySide() {
        ContactId only = ids(1).getFirst();

        MapLayout layout =
                MapLayout.of(List.of(new Node(only, null)), List.of(List.of(only), List.of(only), List.of(only)));

        assertThat(layout.ours()).extracting(Spot::column).containsExactly(0.0, 1.0, 2.0);
        assertThat(layout.people().get(only)).isEqualTo(new Spot(1, 0));
    }

    @Test
    void areNotCrossedByALineToSomeoneAbove() {
        List<ContactId> line = ids(3);
        MapLayout layout = MapLayout.of(
                List.of(
                        new Node(line.get(0), null),
                        new Node(line.get(1), line.get(0)),
                        new Node(line.get(2), line.get(1))),
                List.of(List.of(line.get(0))));

        assertThat(layout.channel(new Spot(0, 0), layout.ours().getFirst())).hasValue(0.45);
        assertThat(layout.channel(new Spot(0, 2), layout.ours().getFirst())).isEmpty();
    }

    @Test
    void areShownEvenIfEachReportsToTheOther() {
        List<ContactId> two = ids(2);

        MapLayout layout =
                MapLayout.of(List.of(new Node(two.get(0), two.get(1)), new Node(two.get(1), two.get(0))), List.of());

        assertThat(layout.people()).hasSize(2);
    }

    @Test
    void mayBeNobody() {
        assertThat(MapLayout.of(List.of(), List.of()).rows()).isZero();
    }

    @RepeatedTest(200)
    void neverStandInEachOthersWay(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Node> people = forest(random);
        List<List<ContactId>> ours = new ArrayList<>();
        for (int at = random.nextInt(12); at > 0; at--) {
            ours.add(random.ints(1 + random.nextInt(3), 0, people.size())
                    .mapToObj(one -> people.get(one).id())
                    .toList());
        }

        MapLayout layout = MapLayout.of(people, ours);

        List<Spot> spots = new ArrayList<>(layout.people().values());
        spots.addAll(layout.ours());
        assertThat(spots).hasSize(people.size() + ours.size());
        for (int one = 0; one < spots.size(); one++) {
            assertThat(spots.get(one).column()).isBetween(0.0, layout.columns() - 1);
            assertThat(spots.get(one).row()).isBetween(0, layout.rows() - 1);
            for (int other = 0; other < one; other++) {
                assertThat(apart(spots.get(one), spots.get(other))).isTrue();
            }
        }
        for (Spot ofOurs : layout.ours()) {
            layout.people()
                    .values()
                    .forEach(spot -> layout.channel(spot, ofOurs)
                            .ifPresent(channel -> assertThat(channel).isBetween(-0.5, layout.columns() - 0.5)));
        }
        for (Node node : people) {
            if (node.superior() != null) {
                assertThat(row(layout, node.id())).isGreaterThan(row(layout, node.superior()));
            }
        }
        layout.ours().forEach(spot -> assertThat(spot.row()).isEqualTo(layout.rows() - 1));
    }

    private static int row(MapLayout layout, ContactId id) {
        return Objects.requireNonNull(layout.people().get(id)).row();
    }

    private static boolean apart(Spot one, Spot other) {
        return one.row() != other.row() || Math.abs(one.column() - other.column()) > 1 - 1e-9;
    }

    private static List<Node> forest(Random random) {
        List<ContactId> ids = ids(1 + random.nextInt(MANY));
        List<Node> people = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            boolean top = at == 0 || random.nextInt(5) == 0;
            people.add(new Node(ids.get(at), top ? null : ids.get(random.nextInt(at))));
        }
        return people;
    }

    private static List<ContactId> ids(int count) {
        List<ContactId> ids = new ArrayList<>();
        for (int at = 1; at <= count; at++) ids.add(new ContactId(new UUID(0, at)));
        return ids;
    }
}
