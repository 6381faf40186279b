package pareto.service.complaint;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.account.AccountAct;
import pareto.service.RequestSection;
import pareto.service.RequestSection.Place;
import pareto.service.WaitingElsewhere;

/// Where complaints are found.
@Configuration(proxyBeanMethods = false)
class ComplaintPages {

    private record Waits(String key, Supplier<List<Thing>> all) implements WaitingElsewhere {
        @Override
        public List<Thing> waiting() {
            return all.get();
        }
    }

    @Bean
    RequestSection fileOfAComplaint() {
        return new RequestSection("/complaint", 10, Place.MAIN);
    }

    @Bean
    AccountAct complaintBeside() {
        return new AccountAct("service.complaint.beside", "triangle-alert", "/complaints/new", 12, null);
    }

    @Bean
    WaitingElsewhere checksThatAreDue(ComplaintLists lists) {
        return new Waits("service.complaint.mine.check", lists::checksOfActor);
    }

    @Bean
    WaitingElsewhere complaintsThatRose(ComplaintLists lists) {
        return new Waits("service.complaint.mine.risen", lists::risenToActor);
    }
}
