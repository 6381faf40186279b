package pareto.shell;

import org.springframework.stereotype.Component;

/// The company this installation belongs to.
@Component
class Companies {

    Company current() {
        return new Company("", false);
    }
}
