package pareto.assurance.measured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where something measured is, whether it stands for others, or its fee, from a day on, as a file or program says it.
///
/// @param fee null where nothing is said of it, like site and spare
record SentFact(
        Subject subject,
        LocalDate from,
        Fact.@Nullable Fee fee,
        @Nullable String site,
        @Nullable Boolean spare,
        String why) {

    /// What is not said of its place stays as it is on that day.
    List<Fact> facts(Subject now) {
        List<Fact> facts = new ArrayList<>();
        if (fee != null) {
            facts.add(fee);
        }
        if (site != null || spare != null) {
            Fact.Place place = Dated.on(now.places(), from);
            facts.add(new Fact.Place(site == null ? place.site() : site, spare == null ? place.spare() : spare));
        }
        return facts;
    }
}
