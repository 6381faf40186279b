package pareto.shell;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The company this installation belongs to.
@Component
public class Companies {

    private static final String NAME = "shell.company";
    private static final String SAMPLE = "shell.company.sample";

    private final Settings settings;

    Companies(Settings settings) {
        this.settings = settings;
    }

    @Transactional(readOnly = true)
    public Company current() {
        return new Company(
                settings.find(NAME).orElse(""),
                settings.find(SAMPLE).map(Boolean::parseBoolean).orElse(false));
    }

    /// Names the company; every page shows it in its corner, and a sample as one.
    @Transactional
    public void name(Company company) {
        settings.put(NAME, company.name());
        settings.put(SAMPLE, String.valueOf(company.sample()));
    }
}
