package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.agreement.ContractId;

/// What is measured under a contract 测量对象: a circuit, a site, anything with a name.
///
/// @param name as our side and theirs call it, such as the number of a circuit
/// @param site where it is; subjects of one contract with the same site belong together; empty where that says nothing
/// @param service which promises of the contract are about it, by the words of the promise
/// @param fee of a month, in the currency of the contract; null for whoever may not see figures
/// @param spare whether the circuits of its site stand for one another, so that the site is down only while all are
/// @param from first day it is measured, and `to` the day after the last; null where it goes on
public record Subject(
        SubjectId id,
        ContractId contract,
        AccountId account,
        String name,
        String site,
        String service,
        @Nullable BigDecimal fee,
        boolean spare,
        LocalDate from,
        @Nullable LocalDate to) {}
