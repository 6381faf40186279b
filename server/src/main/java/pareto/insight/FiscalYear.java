package pareto.insight;

import java.time.Month;
import org.springframework.stereotype.Component;

/// The company's own year.
@Component
public class FiscalYear {

    private final AskedFigures asked;

    FiscalYear(AskedFigures asked) {
        this.asked = asked;
    }

    /// The month it begins with.
    public Month start() {
        return asked.fiscalStart();
    }
}
