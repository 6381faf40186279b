package pareto.service.complaint;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.service.RequestId;

/// Looks every minute which complaints have stood at their level for too long. Each is raised in a transaction of its
/// own, so that breaking off in between loses and doubles nothing.
@Component
class RaisingByTime {

    private static final Logger LOG = LoggerFactory.getLogger(RaisingByTime.class);

    private static final String ACTOR = "complaints";

    private final ComplaintLists lists;
    private final Raising raising;
    private final Actors actors;
    private final Clock clock;

    RaisingByTime(ComplaintLists lists, Raising raising, Actors actors, Clock clock) {
        this.lists = lists;
        this.raising = raising;
        this.actors = actors;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void raise() {
        actors.system(ACTOR, this::raiseAll);
    }

    /// One that cannot be raised keeps no other from being.
    private void raiseAll() {
        List<RequestId> late = lists.late(clock.instant());
        for (RequestId one : late) {
            try {
                raising.byTime(one);
            } catch (RuntimeException e) {
                LOG.error("Complaint {} could not be raised", one, e);
            }
        }
    }
}
