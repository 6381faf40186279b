package pareto.values;

import java.time.DayOfWeek;
import java.util.List;

/// What one day does otherwise than its week: three kinds set the hours that begin on it, one adds to them,
/// one takes away from whatever runs on it.
public sealed interface DayChange {

    /// No hours begin on this day, as on a public holiday. What began the evening before ends as usual.
    record Closed() implements DayChange {}

    /// Works as another day of the week does, as a make-up workday 调休 does.
    record Like(DayOfWeek weekday) implements DayChange {}

    /// These hours instead of the usual ones.
    record Hours(List<Slot> slots) implements DayChange {

        public Hours {
            slots = Slot.inOrder(slots);
        }
    }

    /// These hours besides.
    record Added(List<Slot> slots) implements DayChange {

        public Added {
            slots = Slot.inOrder(slots);
        }
    }

    /// These hours are taken away, also from what began the evening before.
    record Removed(List<Slot> slots) implements DayChange {

        public Removed {
            slots = Slot.inOrder(slots);
        }
    }

    /// Whether it says all that begins on the day; a layer says so at most once of one day.
    default boolean setsTheDay() {
        return switch (this) {
            case Closed _, Like _, Hours _ -> true;
            case Added _, Removed _ -> false;
        };
    }
}
