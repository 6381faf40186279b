package pareto.assurance.measured;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// One outage with all that was ever known of it.
///
/// @param history the latest first
record OutagePage(
        MeasuredContract contract,
        Subject subject,
        List<OutageRevision> history,
        boolean mayEnter,
        LocalDate today,
        ZoneId zone) {

    OutageRevision now() {
        return history.getFirst();
    }

    String address() {
        return contract.address() + "/outages/" + now().outage();
    }
}
