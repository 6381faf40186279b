package pareto.service.crisis;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.service.RequestSection;
import pareto.service.RequestSection.Place;
import pareto.service.WaitingElsewhere;

/// Where crises are found.
@Configuration(proxyBeanMethods = false)
class CrisisPages {

    private record Waits(String key, Supplier<List<Thing>> all) implements WaitingElsewhere {
        @Override
        public List<Thing> waiting() {
            return all.get();
        }
    }

    @Bean
    RequestSection crisisOfARequest() {
        return new RequestSection("/crisis", 5, Place.MAIN);
    }

    @Bean
    WaitingElsewhere wordsThatAreDue(CrisisLists lists) {
        return new Waits("service.crisis.mine.word", lists::wordsOfActor);
    }

    @Bean
    WaitingElsewhere leadsOffered(CrisisLists lists) {
        return new Waits("service.crisis.mine.offered", lists::offeredToActor);
    }

    @Bean
    WaitingElsewhere roomsThatAreOpen(CrisisLists lists) {
        return new Waits("service.crisis.mine.room", lists::roomsOfActor);
    }

    @Bean
    WaitingElsewhere changesThatAreDue(CrisisLists lists) {
        return new Waits("service.crisis.mine.change", lists::changesOfActor);
    }
}
