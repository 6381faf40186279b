package pareto.service.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The tasks of a request by city.
///
/// @param standing how many sites are at which step, by its title in order; those that are through not counted
/// @param through how many sites are through
/// @param dropped how many sites have nothing but what need not be done
/// @param kept how many sites were sent out on the business day the request was taken
/// @param sites how many there are
/// @param alone whether it was asked for as a page of its own
record RequestTasks(
        Asked request,
        Dispatch dispatch,
        List<CityLine> cities,
        Map<String, Integer> standing,
        int through,
        int dropped,
        int kept,
        int sites,
        LocalDate today,
        boolean maySend,
        boolean alone) {

    String address() {
        return request.id().address() + "/tasks";
    }

    /// Titles of the steps that are done at sites.
    List<String> steps() {
        return dispatch.playbook().inOrder().stream()
                .filter(step -> step.scope() == Scope.SITE)
                .map(Step::title)
                .toList();
    }

    /// A request that was not sent out.
    record None(Asked request, boolean maySend, boolean alone) {

        String address() {
            return request.id().address() + "/tasks";
        }
    }
}
