package pareto.warning;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.Accounts;
import pareto.analysis.rhythm.season.Warning;
import pareto.insight.LeftRhythms;
import pareto.insight.ProfilesRefreshed;

/// Has the list of the day made whenever the figures are new, as a system actor.
@Component
class Watching {

    static final String ACTOR = "warning";

    /// METHODS: the share of false warnings a list may be expected to hold, where nobody has set another.
    static final double BOUND = 0.2;

    private final LeftRhythms rhythms;
    private final ListRows rows;
    private final Accounts accounts;
    private final Actors actors;
    private final Clock clock;

    Watching(LeftRhythms rhythms, ListRows rows, Accounts accounts, Actors actors, Clock clock) {
        this.rhythms = rhythms;
        this.rows = rows;
        this.accounts = accounts;
        this.actors = actors;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ProfilesRefreshed event) {
        actors.system(ACTOR, () -> {
            rhythms.on(rows.explained(LocalDate.now(clock)), BOUND)
                    .ifPresent(list -> rows.take(
                            list,
                            accounts.ids(list.warnings().stream()
                                    .map(Warning::account)
                                    .toList())));
            return true;
        });
    }
}
