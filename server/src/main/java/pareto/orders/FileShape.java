package pareto.orders;

import java.util.List;
import pareto.analysis.ledger.recognition.Mapping;

/// What the files of a source look like, as a person has confirmed it: a file with the same headers is read the same
/// way without asking again.
record FileShape(List<String> headers, Mapping mapping) {

    boolean fits(List<String> others) {
        return headers.equals(others);
    }
}
