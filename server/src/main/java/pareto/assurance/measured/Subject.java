package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.agreement.ContractId;

/// What is measured under a contract 测量对象: a circuit, a site, anything with a name.
///
/// @param name as our side and theirs call it, such as the number of a circuit
/// @param service which promises of the contract are about it, by the words of the promise
/// @param places where it was from which day on, ascending, at least one
/// @param fees what it cost from which day on, ascending, at least one
/// @param from first day it is measured, and `to` the day after the last; null where it goes on
public record Subject(
        SubjectId id,
        ContractId contract,
        AccountId account,
        String name,
        String service,
        List<Dated<Fact.Place>> places,
        List<Dated<Fact.Fee>> fees,
        LocalDate from,
        @Nullable LocalDate to) {

    public Subject {
        places = List.copyOf(places);
        fees = List.copyOf(fees);
    }

    /// Where it is by what was said for the latest day.
    public String site() {
        return places.getLast().fact().site();
    }

    /// Whether it stands for others by what was said for the latest day.
    public boolean spare() {
        return places.getLast().fact().spare();
    }

    /// By what was said for the latest day.
    public @Nullable BigDecimal fee() {
        return fees.getLast().fact().monthly();
    }

    /// Of the month in which a day lies, as it held on that day.
    public @Nullable BigDecimal fee(LocalDate day) {
        return Dated.on(fees, day).monthly();
    }

    /// By the days on which it was at one place, in their order.
    public List<Subject> stays() {
        List<Subject> stays = new ArrayList<>();
        for (int each = 0; each < places.size(); each++) {
            LocalDate begins = places.get(each).from();
            LocalDate next = each + 1 < places.size() ? places.get(each + 1).from() : null;
            LocalDate first = each == 0 || begins.isBefore(from) ? from : begins;
            LocalDate end = next == null || to != null && to.isBefore(next) ? to : next;
            if (end == null || first.isBefore(end)) {
                stays.add(
                        new Subject(id, contract, account, name, service, List.of(places.get(each)), fees, first, end));
            }
        }
        return stays;
    }
}
