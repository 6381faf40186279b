package pareto.agreement;

/// A version of a contract was signed, or its end recorded or taken back. Heard in the transaction in which it happens.
public record ContractChanged(ContractId contract) {}
