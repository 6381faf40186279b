package pareto.shell.format;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and durations in words.
final class Periods {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Periods() {}

    static String date(LocalDate date, Language language) {
        return write(date, language, "uuuu 年 M 月 d 日", "MMM d, uuuu");
    }

    static String shortDate(LocalDate date, Language language) {
        return write(date, language, "M 月 d 日", "MMM d");
    }

    static String month(YearMonth month, Language language) {
        return write(month.atDay(1), language, "uuuu 年 M 月", "MMM uuuu");
    }

    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    static String range(LocalDate first, LocalDate last, Language language) {
        if (first.equals(last)) {
            return date(first, language);
        }
        var sameYear = first.getYear() == last.getYear();
        if (language.chinese()) {
            return date(first, language) + "至 " + (sameYear ? shortDate(last, language) : date(last, language));
        }
        return (sameYear ? shortDate(first, language) : date(first, language)) + " – " + date(last, language);
    }

    static String days(long days, Language language, String figure) {
        if (language.chinese()) {
            return figure + " 天";
        }
        return figure + (days == 1 ? " day" : " days");
    }

    /// The two largest units that matter: `1 时 12 分`, `1h 12m`.
    static String duration(Duration duration, Language language) {
        var units = language.chinese() ? new String[] {" 天", " 时", " 分", " 秒"} : new String[] {"d", "h", "m", "s"};
        var parts = new long[] {
            duration.toDaysPart(), duration.toHoursPart(), duration.toMinutesPart(), duration.toSecondsPart()
        };
        for (var i = 0; i < 3; i++) {
            if (parts[i] > 0) {
                return parts[i] + units[i] + (parts[i + 1] > 0 ? " " + parts[i + 1] + units[i + 1] : "");
            }
        }
        return parts[3] + units[3];
    }

    private static String write(LocalDate date, Language language, String chinese, String english) {
        return DateTimeFormatter.ofPattern(language.chinese() ? chinese : english, language.locale())
                .format(date);
    }
}
