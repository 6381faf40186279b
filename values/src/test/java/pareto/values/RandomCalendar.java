package pareto.values;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// A calendar of up to four layers drawn at random, with most of its changes around one moment.
///
/// @param focus where its changes crowd; of every other one the clock changes there
record RandomCalendar(ZoneId zone, List<CalendarLayer> layers, Instant focus) {

    /// @param grain the seconds of which all hours are multiples
    static RandomCalendar draw(Random random, int grain) {
        var zones = PlainCalendar.zones().toList();
        var zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        var focus = Instant.parse("2005-01-01T00:00:00Z").plusSeconds(random.nextInt(25 * 366) * 86_400L + 43_200);
        var change = random.nextBoolean() ? zone.getRules().nextTransition(focus) : null;
        var center = change == null ? focus : change.getInstant();
        var draws = new Draws(random, grain, LocalDate.ofInstant(center, zone));
        var layers = new ArrayList<CalendarLayer>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            layers.add(draws.layer("layer " + i));
        }
        return new RandomCalendar(zone, layers, center);
    }

    BusinessCalendar compiled() {
        return BusinessCalendar.of(zone, layers);
    }

    PlainCalendar plain() {
        return new PlainCalendar(zone, layers);
    }

    private record Draws(Random random, int grain, LocalDate center) {

        CalendarLayer layer(String name) {
            var dated = new ArrayList<DatedChange>();
            var set = new HashSet<LocalDate>();
            for (int i = random.nextInt(16); i > 0; i--) {
                var day = center.plusDays(Math.round(random.nextGaussian() * (random.nextBoolean() ? 2 : 20)));
                var change = change();
                if (!change.setsTheDay() || set.add(day)) {
                    dated.add(new DatedChange(day, "drawn", change));
                }
            }
            var yearly = random.nextInt(3) > 0
                    ? List.<YearlyChange>of()
                    : List.of(
                            new YearlyChange(MonthDay.from(center.plusDays(random.nextInt(5) - 2)), "drawn", change()));
            return new CalendarLayer(name, week(), dated, yearly);
        }

        private Optional<Week> week() {
            if (random.nextInt(3) == 0) {
                return Optional.empty();
            }
            var slots = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                slots.put(day, slots());
            }
            return Optional.of(new Week(slots));
        }

        private DayChange change() {
            return switch (random.nextInt(5)) {
                case 0 -> new DayChange.Closed();
                case 1 -> new DayChange.Like(DayOfWeek.of(1 + random.nextInt(7)));
                case 2 -> new DayChange.Hours(slots());
                case 3 -> new DayChange.Added(slots());
                default -> new DayChange.Removed(slots());
            };
        }

        private List<Slot> slots() {
            if (random.nextInt(12) == 0) {
                return List.of(Slot.ALL_DAY);
            }
            var ends = new TreeSet<Integer>();
            for (int i = 2 * random.nextInt(4); ends.size() < i; ) {
                ends.add(random.nextInt(Slot.DAY / grain) * grain);
            }
            var slots = new ArrayList<Slot>();
            while (!ends.isEmpty()) {
                int from = ends.pollFirst();
                int to = ends.pollFirst();
                boolean overMidnight = ends.isEmpty() && random.nextInt(3) == 0;
                slots.add(new Slot(from, overMidnight ? from + (1 + random.nextInt(Slot.DAY / grain)) * grain : to));
            }
            return slots;
        }
    }
}
