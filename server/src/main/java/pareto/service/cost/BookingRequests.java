package pareto.service.cost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pareto.insight.Costs;
import pareto.insight.PieceRates;
import pareto.service.Request;
import pareto.service.RequestClosed;
import pareto.service.RequestId;
import pareto.service.RequestReopened;
import pareto.service.RequestState;
import pareto.service.Requests;
import pareto.service.cost.CostOfRequests.Booked;
import pareto.values.Money;

/// Books what handling a request costs, in the transaction that closes it or opens it again: what it is to be less what
/// was booked. Settled twice, nothing is added. Of a request that is open nothing stays booked, since more is
/// done about it; one that goes on in another never was closed, and what was done for it counts with that one.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BookingRequests {

    private final Requests requests;
    private final CostOfRequests rows;
    private final PieceRates rates;
    private final Costs costs;
    private final Clock clock;

    BookingRequests(Requests requests, CostOfRequests rows, PieceRates rates, Costs costs, Clock clock) {
        this.requests = requests;
        this.rows = rows;
        this.rates = rates;
        this.costs = costs;
        this.clock = clock;
    }

    @EventListener
    void on(RequestClosed event) {
        settle(event.request());
    }

    @EventListener
    void on(RequestReopened event) {
        settle(event.request());
    }

    /// Locks the request, so that it is settled by one after the other.
    ///
    /// @return whether something was booked
    boolean settle(RequestId id) {
        Request request = requests.alone(id);
        Counted counted =
                request.state() == RequestState.CLOSED ? counted(request) : Counted.nothing(LocalDate.now(clock));
        Map<String, BigDecimal> wanted = counted.amounts();
        Map<String, BigDecimal> before = new LinkedHashMap<>();
        int entries = 0;
        for (Booked booked : rows.soFar(id)) {
            before.put(booked.currency(), booked.amount());
            entries += booked.entries();
        }
        Set<String> currencies = new TreeSet<>(wanted.keySet());
        currencies.addAll(before.keySet());
        int first = entries;
        for (String currency : currencies) {
            BigDecimal total = wanted.getOrDefault(currency, BigDecimal.ZERO);
            BigDecimal more = total.subtract(before.getOrDefault(currency, BigDecimal.ZERO));
            // a rate of zero is a cost that is known, and is booked once
            if (more.signum() != 0 || !before.containsKey(currency)) {
                book(request, ++entries, new Money(more, currency), total, counted);
            }
        }
        return entries > first;
    }

    /// By the rates of the day on which it was closed.
    private Counted counted(Request request) {
        LocalDate day = rows.closedOn(request.id());
        return new Counted(
                day,
                rates.on(day, Costs.Kind.REQUEST, request.kind().code()).orElse(null),
                rows.tasksDone(request.id()),
                rates.on(day, Costs.Kind.REQUEST, CostPieces.TASK).orElse(null));
    }

    private void book(Request request, int number, Money amount, BigDecimal total, Counted counted) {
        rows.add(request, number, amount, total, counted);
        costs.book(
                request.account().id(),
                counted.day(),
                Costs.Kind.REQUEST,
                amount,
                request.number(),
                "request " + request.id().id() + " " + number,
                request.id().id());
    }
}
