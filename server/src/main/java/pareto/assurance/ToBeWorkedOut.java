package pareto.assurance;

import pareto.agreement.ContractId;

/// Something has changed by which a contract is measured; told in the transaction in which it did, once it is noted
/// that the contract waits.
record ToBeWorkedOut(ContractId contract) {}
