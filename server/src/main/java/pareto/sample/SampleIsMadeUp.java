package pareto.sample;

import org.springframework.stereotype.Component;
import pareto.access.MadeUpData;
import pareto.shell.Companies;

/// While the sample company is loaded nothing else can be imported, so made-up data are all there are.
@Component
class SampleIsMadeUp implements MadeUpData {

    private final Companies companies;

    SampleIsMadeUp(Companies companies) {
        this.companies = companies;
    }

    @Override
    public boolean isAllThereIs() {
        return companies.current().sample();
    }
}
