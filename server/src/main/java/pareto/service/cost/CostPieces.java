package pareto.service.cost;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.insight.Costs;
import pareto.insight.Piece;
import pareto.service.RequestKind;

/// What rates can be entered for: a closed request of each kind, and a task that was done.
@Configuration(proxyBeanMethods = false)
class CostPieces {

    static final String TASK = "task";

    @Bean
    Piece costOfAConsultation() {
        return of(RequestKind.CONSULTATION);
    }

    @Bean
    Piece costOfAnOrder() {
        return of(RequestKind.ORDER);
    }

    @Bean
    Piece costOfAFault() {
        return of(RequestKind.FAULT);
    }

    @Bean
    Piece costOfAComplaint() {
        return of(RequestKind.COMPLAINT);
    }

    @Bean
    Piece costOfBilling() {
        return of(RequestKind.BILLING);
    }

    @Bean
    Piece costOfAChange() {
        return of(RequestKind.CHANGE);
    }

    @Bean
    Piece costOfAnIdea() {
        return of(RequestKind.IDEA);
    }

    @Bean
    Piece costOfATask() {
        return new Piece(Costs.Kind.REQUEST, TASK, "service.cost.piece.task");
    }

    private static Piece of(RequestKind kind) {
        return new Piece(Costs.Kind.REQUEST, kind.code(), "service.cost.piece." + kind.code());
    }
}
