package pareto.database;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.web.server.PortInUseException;

/// Says why Pareto did not start where the person who started it looks: on the console.
final class OneSentence implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Pareto did not start. " + sentence(analysis));
    }

    private static String sentence(FailureAnalysis analysis) {
        if (analysis.getCause() instanceof PortInUseException taken) {
            return "Port %d is taken by another program; give another by PARETO_PORT.".formatted(taken.getPort());
        }
        return analysis.getAction() == null
                ? analysis.getDescription()
                : analysis.getDescription() + " " + analysis.getAction();
    }
}
