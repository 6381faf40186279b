package pareto.service.dispatch;

import java.time.Instant;
import java.util.List;

/// How long playbooks in use take at most, for whoever promises it to a customer (内部承诺与对客户承诺的核对).
public interface LongestWays {

    /// The longest way through a playbook at one site, with the steps for important accounts, begun at some moment.
    ///
    /// @param steps titles, in the order in which they follow
    record Way(List<String> steps, Instant ends) {}

    /// A playbook in use.
    interface Plan {

        String title();

        int version();

        /// When it is over if it begins then and every step takes as long as its department may.
        Way from(Instant start);
    }

    /// By title; calendars as they are known now.
    List<Plan> inUse();
}
