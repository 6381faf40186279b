package pareto.service.dispatch;

import java.util.UUID;

/// A task.
record TaskId(UUID id) {

    /// Address of its page.
    String address() {
        return "/tasks/" + id;
    }
}
