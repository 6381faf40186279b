package pareto.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.values.BusinessCalendar;
import pareto.values.CalendarLayer;

/// Puts stored calendars upon one another, the one at the bottom first. Versions never change, so what was
/// put together once is kept.
@Component
class LayeredCalendars implements Calendars {

    private static final int KEPT = 200;

    /// What is put together, so what it is kept under: looked up once, for others change calendars meanwhile.
    private record Layers(UUID top, List<Layer> layers) {}

    private record Layer(String name, UUID version) {}

    private final CalendarRows rows;
    private final Versions versions;
    private final Map<Layers, BusinessCalendar> kept = new LatestUsed();

    LayeredCalendars(CalendarRows rows, Versions versions) {
        this.rows = rows;
        this.versions = versions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Named> all() {
        return rows.all().stream()
                .map(each -> new Named(new CalendarId(each.id()), each.name()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public BusinessCalendar asOf(CalendarId id, Instant moment) {
        var stored = layers(rows.known(id.id()));
        var layers = new ArrayList<Layer>();
        for (var each : stored) {
            versions.inForce(each.id(), moment).ifPresent(version -> layers.add(new Layer(each.name(), version)));
        }
        var key = new Layers(id.id(), List.copyOf(layers));
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var said = new ArrayList<CalendarLayer>();
        key.layers.forEach(layer -> said.add(versions.said(layer.version).layer(layer.name)));
        var made = BusinessCalendar.of(stored.getLast().zone(), said);
        synchronized (kept) {
            var other = kept.putIfAbsent(key, made);
            return other == null ? made : other;
        }
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

    /// Drops what has not been asked for the longest.
    private static final class LatestUsed extends LinkedHashMap<Layers, BusinessCalendar> {

        private static final long serialVersionUID = 1;

        LatestUsed() {
            super(KEPT, 0.75F, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Layers, BusinessCalendar> eldest) {
            return size() > KEPT;
        }
    }
}
