package pareto.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What several layers make of a day, in seconds of the wall clock since 1970-01-01T00:00.
///
/// The week is that of the last layer that has one. Then the layers speak one after another, so that the last
/// has the last word: each sets the hours that begin on the day, adds to them, takes away from them, in this
/// order.
final class LayeredDays {

    private final Week week;
    private final List<LayerDays> layers;

    LayeredDays(List<CalendarLayer> layers) {
        this.week = layers.reversed().stream()
                .map(CalendarLayer::week)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Week.NEVER);
        this.layers = layers.stream()
                .filter(layer -> !layer.dated().isEmpty() || !layer.yearly().isEmpty())
                .map(LayerDays::new)
                .toList();
    }

    /// The hours that begin on the day, ascending, those over midnight included.
    List<Span> beginningOn(LocalDate day) {
        var open = LayerDays.spans(day, week.on(day.getDayOfWeek()));
        for (var layer : layers) {
            open = layer.change(day, open, week);
        }
        return open;
    }
}
