package pareto.agreement;

import java.util.UUID;

/// A contract.
public record ContractId(UUID id) {

    /// Address of its page.
    public String address() {
        return "/contracts/" + id;
    }
}
