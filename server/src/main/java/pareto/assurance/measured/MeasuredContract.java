package pareto.assurance.measured;

import java.util.List;
import pareto.account.Account;
import pareto.agreement.ContractId;

/// A contract as far as measuring goes.
///
/// @param currency of its version written last; empty where the actor may not see figures or nothing is paid
/// @param services what its promises are about, in their words
record MeasuredContract(
        ContractId id, String number, String title, Account account, String currency, List<String> services) {

    String address() {
        return id.address() + "/measurements";
    }
}
