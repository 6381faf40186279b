package pareto.analysis.cli;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;
import pareto.values.Conventions;
import pareto.values.DatedChange;
import pareto.values.DayChange;
import pareto.values.Slot;
import pareto.values.TimeLimit;
import pareto.values.Week;
import pareto.values.YearlyChange;
import tools.jackson.databind.JsonNode;

/// The fields of one case; what is wrong with them is told with the case and the field.
record ClockFields(JsonNode node, String id) {

    ClockCase workingTime() {
        var op = text("op");
        return switch (op) {
            case "due" -> due();
            case "elapsed" ->
                new ClockCase.ElapsedCase(
                        id, calendar(), conventions(), start(), moment("end", ""), whole("expectedSeconds"));
            case "elapsedWithPause" ->
                new ClockCase.PausedCase(
                        id, states(), pausing(), minute("fromMin"), minute("toMin"), whole("expectedMinutes"));
            default -> throw wrong("op", op + " is unknown; write due, elapsed or elapsedWithPause");
        };
    }

    private ClockCase due() {
        return new ClockCase.DueCase(
                id,
                calendar(),
                conventions(),
                start(),
                limit(),
                read("expected", LocalDateTime::parse),
                read("expectedZone", ZoneId::of),
                node.has("expectedEpoch") ? OptionalLong.of(whole("expectedEpoch")) : OptionalLong.empty());
    }

    private TimeLimit limit() {
        try {
            return node.has("days")
                    ? new TimeLimit.Days(Math.toIntExact(whole("days")))
                    : new TimeLimit.Working(whole("seconds"));
        } catch (IllegalArgumentException | ArithmeticException none) {
            throw wrong(node.has("days") ? "days" : "seconds", none.getMessage());
        }
    }

    private BusinessCalendar calendar() {
        var closed = new DayChange.Closed();
        var yearly = new ArrayList<YearlyChange>();
        texts("holidaysYearly")
                .forEach(day -> yearly.add(
                        new YearlyChange(parsed("holidaysYearly", "--" + day, MonthDay::parse), day, closed)));
        var dated = new ArrayList<DatedChange>();
        texts("holidays")
                .forEach(day -> dated.add(new DatedChange(parsed("holidays", day, LocalDate::parse), day, closed)));
        var overridden = new ArrayList<DatedChange>();
        object("dayOverrides", node.path("dayOverrides"))
                .forEachEntry((day, slots) -> overridden.add(new DatedChange(
                        parsed("dayOverrides", day, LocalDate::parse),
                        day,
                        hours("dayOverrides", slots, DayChange.Hours::new))));
        try {
            return BusinessCalendar.of(
                    read("zone", ZoneId::of),
                    new CalendarLayer("hours", Optional.of(week()), dated, yearly),
                    CalendarLayer.of("overrides", overridden));
        } catch (IllegalArgumentException twice) {
            throw wrong("holidays", twice.getMessage());
        }
    }

    private Week week() {
        var week = new EnumMap<DayOfWeek, List<Slot>>(DayOfWeek.class);
        object("hours", required("hours")).forEachEntry((name, slots) -> {
            for (var day : DayOfWeek.values()) {
                if (day.name().substring(0, 3).equalsIgnoreCase(name)) {
                    week.put(day, hours("hours", slots, Function.identity()));
                    return;
                }
            }
            throw wrong("hours", name + " is no day; write mon to sun");
        });
        return parsed("hours", week, Week::new);
    }

    private <T> T hours(String field, JsonNode slots, Function<List<Slot>, T> use) {
        var hours = new ArrayList<Slot>();
        for (var slot : array(field, slots)) {
            if (!slot.isArray() || slot.size() != 2) {
                throw wrong(field, slot + " is no slot; write [\"09:00\", \"12:00\"]");
            }
            var text = slot.path(0).asString("") + "-" + slot.path(1).asString("");
            hours.add(parsed(field, text, Slot::parse));
        }
        return parsed(field, hours, use);
    }

    private Conventions conventions() {
        return new ClockConventions(object("conventions", node.path("conventions")), this).read();
    }

    private Instant start() {
        return moment("start", "startEpoch");
    }

    /// @param epochField says which moment is meant where the wall clock shows it twice
    private Instant moment(String field, String epochField) {
        var shown = read(field, LocalDateTime::parse);
        var zone = read("startZone", ZoneId::of);
        var moment = node.has(epochField)
                ? parsed(epochField, whole(epochField), Instant::ofEpochSecond)
                : shown.atZone(zone).toInstant();
        if (!LocalDateTime.ofInstant(moment, zone).equals(shown)) {
            throw wrong(field, shown + " is not what the clock in " + zone + " shows at " + moment);
        }
        return moment;
    }

    private Map<String, Integer> states() {
        var names = Map.of(
                "newAtMin", "new", "openAtMin", "open", "pendingAtMin", "pending close", "closedAtMin", "closed");
        var states = new HashMap<String, Integer>();
        object("ticket", required("ticket")).forEachEntry((name, minute) -> {
            if (!names.containsKey(name) || !minute.isInt()) {
                throw wrong("ticket", name + " is no minute of new, open, pending or closed");
            }
            states.put(names.get(name), minute.intValue());
        });
        return states;
    }

    private Set<String> pausing() {
        return new HashSet<>(texts("pausedStates"));
    }

    private List<String> texts(String field) {
        var texts = new ArrayList<String>();
        for (var each : array(field, node.path(field))) {
            if (!each.isString()) {
                throw wrong(field, each + " is no text");
            }
            texts.add(each.stringValue());
        }
        return texts;
    }

    /// What may be missing, but is nothing else when it is there.
    private JsonNode array(String field, JsonNode value) {
        if (!value.isArray() && !value.isMissingNode()) {
            throw wrong(field, value + " is no list; write it in square brackets");
        }
        return value;
    }

    private JsonNode object(String field, JsonNode value) {
        if (!value.isObject() && !value.isMissingNode()) {
            throw wrong(field, value + " has no names; write it in braces");
        }
        return value;
    }

    private int minute(String field) {
        return parsed(field, whole(field), Math::toIntExact);
    }

    private long whole(String field) {
        var value = required(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(field, value + " is no whole number");
        }
        return value.longValue();
    }

    private <T> T read(String field, Function<String, T> reader) {
        return parsed(field, text(field), reader);
    }

    private String text(String field) {
        return required(field).asString("");
    }

    private JsonNode required(String field) {
        var value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw wrong(field, "it is missing");
        }
        return value;
    }

    private <S, T> T parsed(String field, S value, Function<S, T> reader) {
        try {
            return reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
            throw wrong(field, unreadable.getMessage());
        }
    }

    RefusedException wrong(String field, @Nullable String why) {
        var sentence = Objects.requireNonNullElse(why, "it cannot be read");
        return new RefusedException("Case " + id + " cannot be worked out, look at " + field + ": " + sentence
                + (sentence.endsWith(".") ? "" : "."));
    }
}
