package pareto.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Promises in days, minute by minute, by asking which minutes belong to the hours that begin on a day.
record PlainDays(PlainCalendar plain, ZoneId zone) {

    private static final int TWO_DAYS = 2 * 24 * 60;
    private static final long FARTHEST = 18 * 3_600;
    private static final int LOOKED = 60;

    /// Minutes of the wall clock since the midnight of the day.
    private boolean[] minutes(LocalDate day) {
        var hours = plain.beginningOn(day);
        var minutes = new boolean[TWO_DAYS];
        for (int i = 0; i < TWO_DAYS; i++) {
            minutes[i] = hours.test(i * 60);
        }
        return minutes;
    }

    private long shows(long moment) {
        return moment + zone.getRules().getOffset(Instant.ofEpochSecond(moment)).getTotalSeconds();
    }

    private static long midnight(LocalDate day) {
        return day.toEpochDay() * 86_400;
    }

    List<Stretch> hoursOf(LocalDate day) {
        var minutes = minutes(day);
        var hours = new ArrayList<Stretch>();
        for (long at = midnight(day) - FARTHEST; at < midnight(day) + TWO_DAYS * 60L + FARTHEST; at += 60) {
            long minute = Math.floorDiv(shows(at) - midnight(day), 60);
            if (minute >= 0 && minute < TWO_DAYS && minutes[(int) minute]) {
                var begin = Instant.ofEpochSecond(at);
                if (!hours.isEmpty() && hours.getLast().to().equals(begin)) {
                    begin = hours.removeLast().from();
                }
                hours.add(new Stretch(begin, Instant.ofEpochSecond(at + 60)));
            }
        }
        return hours;
    }

    private LocalDate dayOf(Instant open) {
        var today = open.atZone(zone).toLocalDate();
        int minute = (int) ((shows(open.getEpochSecond()) - midnight(today)) / 60);
        return minutes(today)[minute] ? today : today.minusDays(1);
    }

    Instant endOfDay(Instant open) {
        return hoursOf(dayOf(open)).getLast().to();
    }

    /// Empty when it lies too far ahead to be looked for.
    Optional<Instant> sameTimeAfter(Instant open, int count) {
        var day = dayOf(open);
        long second = shows(open.getEpochSecond()) - midnight(day);
        int left = count;
        for (int i = 0; i < LOOKED && left > 0; i++) {
            day = day.plusDays(1);
            left -= hoursOf(day).isEmpty() ? 0 : 1;
        }
        if (left > 0) {
            return Optional.empty();
        }
        long wanted = midnight(day) + kept(minutes(day), second);
        long at = wanted - FARTHEST;
        while (shows(at + 60) < wanted) {
            at += 60;
        }
        while (shows(at) < wanted) {
            at++;
        }
        return Optional.of(Instant.ofEpochSecond(at));
    }

    private static long kept(boolean[] minutes, long second) {
        int wanted = (int) (second / 60);
        if (minutes[wanted]) {
            return second;
        }
        for (int minute = wanted; minute > 0; minute--) {
            if (minutes[minute - 1]) {
                return minute * 60L;
            }
        }
        int first = 0;
        while (!minutes[first]) {
            first++;
        }
        return first * 60L;
    }
}
