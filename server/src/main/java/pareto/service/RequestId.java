package pareto.service;

import java.util.UUID;

/// A request.
public record RequestId(UUID id) {

    /// Address of its page.
    public String address() {
        return "/requests/" + id;
    }
}
