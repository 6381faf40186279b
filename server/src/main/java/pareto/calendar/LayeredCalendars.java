package pareto.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;

/// Puts stored calendars upon one another, the one at the bottom first. Versions never change, so what was put
/// together once is kept.
@Component
class LayeredCalendars implements Calendars {

    private static final int KEPT = 200;

    private final CalendarRows rows;
    private final Versions versions;
    private final ConcurrentMap<List<UUID>, BusinessCalendar> kept = new ConcurrentHashMap<>();

    LayeredCalendars(CalendarRows rows, Versions versions) {
        this.rows = rows;
        this.versions = versions;
    }

    @Override
    @Transactional(readOnly = true)
    public BusinessCalendar asOf(CalendarId id, Instant moment) {
        var layers = layers(rows.known(id.id()));
        var key = new ArrayList<UUID>();
        key.add(id.id());
        for (var layer : layers) {
            versions.inForce(layer.id(), moment).ifPresent(key::add);
        }
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(List.copyOf(key), _ -> compiled(layers, moment));
    }

    private BusinessCalendar compiled(List<StoredCalendar> layers, Instant moment) {
        var said = new ArrayList<CalendarLayer>();
        for (var layer : layers) {
            versions.inForce(layer.id(), moment)
                    .ifPresent(version -> said.add(versions.said(version).layer(layer.name())));
        }
        return BusinessCalendar.of(layers.getLast().zone(), said);
    }

    /// A calendar rests on one that was there before it, so this ends.
    ///
    /// @throws Refusal when one is gone
    List<StoredCalendar> layers(StoredCalendar top) {
        var layers = new ArrayList<StoredCalendar>();
        layers.add(top);
        for (var below = top.restsOn(); below != null; below = layers.getFirst().restsOn()) {
            layers.addFirst(rows.known(below));
        }
        return layers;
    }
}
